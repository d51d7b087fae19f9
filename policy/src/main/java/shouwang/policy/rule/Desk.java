package shouwang.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shouwang.policy.HouseholdRecord;

/**
 * The desk at which households are examined (研判台): the pack's rules translated for one day and for the columns that
 * the rosters have. May be used by several threads at once.
 */
public final class Desk {
    private final Intake intake;
    private final AskedRule[] rules;
    private final List<NotAsked> notAsked;
    private final Judge judge;
    private final Wording wording;

    /** A rule that no household is asked, and the headers of the columns that would be needed. */
    public record NotAsked(Rule rule, List<String> missingHeaders) {}

    Desk(RuleBook book, Set<String> columnsPresent, Day day) {
        Needs needs = new Needs(columnsPresent);
        List<Rule> asked = new ArrayList<>();
        List<NotAsked> left = new ArrayList<>();
        for (Rule rule : book.rules()) {
            List<String> lacking = needs.lacking(rule.question().when());
            if (lacking.isEmpty()) {
                asked.add(rule);
            } else {
                left.add(new NotAsked(rule, lacking));
            }
        }
        Layout layout = new Layout(book.facts(), book.factsAsked(asked));
        Workshop workshop = new Workshop(layout, day, needs);
        this.notAsked = List.copyOf(left);
        this.rules = asked.stream().map(workshop::rule).toArray(AskedRule[]::new);
        this.judge = new Judge(book.judgement(), workshop);
        this.intake = new Intake(layout, workshop, columnsPresent);
        this.wording = new Wording(layout, day.constants(), intake.derivationsByFact());
    }

    /** The rules that are not asked because the rosters lack a column they need. */
    public List<NotAsked> notAsked() {
        return notAsked;
    }

    public Examination examine(HouseholdRecord record) {
        Facts[] frame = intake.frame(record);
        List<Finding> findings = new ArrayList<>();
        for (AskedRule rule : rules) {
            rule.ask(frame, wording, findings);
        }
        return new Examination(List.copyOf(findings), judge.verdict(frame, findings));
    }

    /** Why something is proposed for a household, or which part of its test fails; none of an unknown code. */
    public Optional<Proposed> why(HouseholdRecord record, String proposal) {
        return judge.why(proposal, intake.frame(record), wording);
    }
}
