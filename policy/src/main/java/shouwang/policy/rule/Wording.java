package shouwang.policy.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shouwang.policy.MemberRecord;

/** Makes the words of a finding, when somebody wants to read them. */
final class Wording {
    private final Layout layout;
    private final Map<String, Object> constants;
    private final Map<String, Derivation> derivations;

    Wording(Layout layout, Map<String, Object> constants, Map<String, Derivation> derivations) {
        this.layout = layout;
        this.constants = constants;
        this.derivations = derivations;
    }

    String because(Finding finding) {
        return finding.isFlagged()
                ? finding.rule().because().words(finding.frame(), layout, constants)
                : "待核实，缺少：" + String.join("、", missing(finding));
    }

    List<String> missing(Finding finding) {
        Missing missing = new Missing(derivations);
        if (!finding.isFlagged()) {
            finding.test().missing(finding.frame(), missing);
        }
        return missing.names();
    }

    Trace trace(Finding finding) {
        List<Trace.Line> lines = lines(
                finding.rule().question(), finding.frame(), finding.memberRow().isEmpty());
        return new Trace(finding.rule(), finding.answer(), because(finding), lines);
    }

    /** The facts that a question about a household looks at. */
    List<Trace.Line> lines(Question question, Facts[] frame) {
        return lines(question, frame.clone(), true);
    }

    private List<Trace.Line> lines(Question question, Facts[] frame, boolean isOfHousehold) {
        Set<Fact> facts = new LinkedHashSet<>();
        question.when().facts().forEach(fact -> withSources(fact, facts));
        List<Trace.Line> lines = new ArrayList<>();
        // That a cell is filled is seen at its value.
        facts.removeIf(fact -> fact.origin() instanceof Fact.Origin.Filled);
        for (Fact fact : facts) {
            lines(fact, frame, isOfHousehold, lines);
        }
        return List.copyOf(lines);
    }

    /** A person's fact is told of the person asked about, else of every member. */
    private void lines(Fact fact, Facts[] frame, boolean isOfHousehold, List<Trace.Line> lines) {
        boolean ofEveryMember = fact.isPersons() && isOfHousehold;
        Facts[] whose = ofEveryMember
                ? frame[Slot.HOUSEHOLD].members
                : new Facts[] {frame[fact.isPersons() ? Slot.PERSON : Slot.HOUSEHOLD]};
        Slot slot = layout.slot(fact);
        for (Facts each : whose) {
            frame[slot.place()] = each;
            MemberRecord member = each.row;
            lines.add(new Trace.Line(
                    Optional.ofNullable(member).map(MemberRecord::row),
                    ofEveryMember && member != null ? member.values().getOrDefault("name", "") : "",
                    fact.says(),
                    Because.value(slot, frame),
                    fact.origin() instanceof Fact.Origin.FromColumn from
                            ? Optional.of(from.column())
                            : Optional.empty()));
        }
    }

    private static void withSources(Fact fact, Set<Fact> into) {
        if (into.add(fact)) {
            fact.origin().facts().forEach(source -> withSources(source, into));
        }
    }
}
