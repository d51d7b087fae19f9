package shouwang.policy.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shouwang.policy.Column;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.pack.PolicyPack;

/**
 * Rules of a pack asked of households whose facts are bound already (规则单独计时). It stands in the desk's own package,
 * because a desk binds, asks and judges in one step and nobody but a benchmark wants these apart.
 */
public final class BoundRules {

    private final Intake intake;
    private final Wording wording;
    private final AskedRule[] rules;

    /** A household with every fact in its slot. */
    public static final class Bound {
        private final Facts[] frame;

        private Bound(Facts[] frame) {
            this.frame = frame;
        }
    }

    public BoundRules(PolicyPack pack, List<Rule> asked, LocalDate on) {
        RuleBook book = pack.ruleBook();
        Set<String> columns = pack.columns().all().stream().map(Column::key).collect(Collectors.toSet());
        Layout layout = new Layout(book.facts(), book.factsAsked(asked));
        Day day = pack.day(on);
        Workshop workshop = new Workshop(layout, day, new Needs(columns));
        rules = asked.stream().map(workshop::rule).toArray(AskedRule[]::new);
        intake = new Intake(layout, workshop, columns);
        wording = new Wording(layout, day.constants(), intake.derivationsByFact());
    }

    public Bound bind(HouseholdRecord record) {
        return new Bound(intake.frame(record));
    }

    /** As {@link Desk} asks: flagged and unknown answers, each with the facts it was found on. */
    public List<Finding> ask(Bound household) {
        Facts[] frame = household.frame;
        List<Finding> findings = new ArrayList<>();
        for (AskedRule rule : rules) {
            rule.ask(frame, wording, findings);
        }
        return findings;
    }
}
