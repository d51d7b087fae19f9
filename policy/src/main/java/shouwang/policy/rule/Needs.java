package shouwang.policy.rule;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shouwang.policy.Column;

/** Tells which columns a roster lacks for a fact to be known at all. */
final class Needs {
    private final Set<String> present;

    Needs(Set<String> present) {
        this.present = present;
    }

    /** The headers that are lacking for a sentence; none when it can be asked. */
    List<String> lacking(Formula formula) {
        return List.copyOf(all(formula.facts()));
    }

    boolean areMet(Formula formula) {
        return all(formula.facts()).isEmpty();
    }

    boolean areMet(Fact fact) {
        return lacking(fact).isEmpty();
    }

    private Set<String> lacking(Fact fact) {
        Fact.Origin origin = fact.origin();
        if (origin instanceof Fact.Origin.FromColumn from) {
            Column column = from.column();
            return present.contains(column.key()) ? Set.of() : Set.of(column.header());
        }
        if (origin instanceof Fact.Origin.Filled filled) {
            return lacking(filled.of());
        }
        if (origin instanceof Fact.Origin.Is is) {
            return all(is.formula().facts());
        }
        if (origin instanceof Fact.Origin.Either either) {
            return anyOf(either.formulas().stream()
                    .map(formula -> all(formula.facts()))
                    .toList());
        }
        if (origin instanceof Fact.Origin.Reckoned reckoned) {
            return reckoned.anyWillDo()
                    ? anyOf(reckoned.of().stream().map(this::lacking).toList())
                    : all(reckoned.of());
        }
        return Set.of();
    }

    private Set<String> all(Collection<Fact> facts) {
        Set<String> lacking = new LinkedHashSet<>();
        facts.forEach(fact -> lacking.addAll(lacking(fact)));
        return lacking;
    }

    private static Set<String> anyOf(List<Set<String>> alternatives) {
        Set<String> lacking = new LinkedHashSet<>();
        for (Set<String> alternative : alternatives) {
            if (alternative.isEmpty()) {
                return Set.of();
            }
            lacking.addAll(alternative);
        }
        return lacking;
    }
}
