package shouwang.policy.rule;

import dev.cel.runtime.CelAttribute.Qualifier;
import dev.cel.runtime.CelAttributePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A household as CEL's interpreter sees it: what is known as variables, what is missing as unknown attributes. */
final class Bound {
    private final Layout layout;
    private final Facts household;
    private final Facts person;
    private final Day day;
    private final Formula formula;

    Bound(Layout layout, Facts household, Facts person, Day day, Formula formula) {
        this.layout = layout;
        this.household = household;
        this.person = person;
        this.day = day;
        this.formula = formula;
    }

    Optional<Object> find(String name) {
        if (name.equals(Fact.PERSON)) {
            return Optional.of(fields(person));
        }
        if (name.equals(Language.MEMBERS)) {
            List<Object> members = new ArrayList<>();
            for (Facts member : household.members) {
                members.add(fields(member));
            }
            if (!household.whole) {
                members.add(Map.of());
            }
            return Optional.of(members);
        }
        Object constant = day.constants().get(name);
        return constant != null
                ? Optional.of(constant)
                : Optional.ofNullable(value(layout.book().get(name), household));
    }

    List<CelAttributePattern> unknowns() {
        List<CelAttributePattern> unknowns = new ArrayList<>();
        for (Fact fact : formula.facts()) {
            if (!fact.isPersons() && value(fact, household) == null) {
                unknowns.add(CelAttributePattern.fromQualifiedIdentifier(fact.name()));
            } else if (fact.isPersons()) {
                unknownsOfPersons(fact, unknowns);
            }
        }
        if (!household.whole) {
            unknowns.add(member(household.members.length));
        }
        return unknowns;
    }

    private void unknownsOfPersons(Fact fact, List<CelAttributePattern> unknowns) {
        Qualifier field = Qualifier.ofString(Fact.field(fact.name()).orElseThrow());
        if (person != household && value(fact, person) == null) {
            unknowns.add(CelAttributePattern.create(Fact.PERSON).qualify(field));
        }
        for (int i = 0; i < household.members.length; i++) {
            if (value(fact, household.members[i]) == null) {
                unknowns.add(member(i).qualify(field));
            }
        }
    }

    private static CelAttributePattern member(int index) {
        return CelAttributePattern.create(Language.MEMBERS).qualify(Qualifier.ofInt(index));
    }

    private Map<String, Object> fields(Facts facts) {
        Map<String, Object> fields = new HashMap<>();
        if (facts == household) {
            return fields;
        }
        for (Fact fact : formula.facts()) {
            Object value = fact.isPersons() ? value(fact, facts) : null;
            if (value != null) {
                fields.put(Fact.field(fact.name()).orElseThrow(), value);
            }
        }
        return fields;
    }

    private @org.jspecify.annotations.Nullable Object value(Fact fact, Facts facts) {
        int slot = layout.index(fact);
        long number = facts.numbers[slot];
        return switch (fact.type()) {
            case YES_NO ->
                number == shouwang.policy.rule.Test.UNKNOWN ? null : number == shouwang.policy.rule.Test.FLAGGED;
            case NUMBER, MONTH, DATE -> number == Facts.UNKNOWN ? null : number;
            case TEXT, MONEY -> facts.objects[slot];
            case TEXTS ->
                facts.objects[slot] instanceof Texts texts
                                && (number == Texts.WHOLE || holdsWhatIsLookedFor(fact, texts))
                        ? texts.values()
                        : null;
        };
    }

    /** The interpreter has no list of which a part is known: when the word is in that part, the part will do. */
    private boolean holdsWhatIsLookedFor(Fact fact, Texts texts) {
        return texts.values().stream().anyMatch(word -> formula.text().contains("'" + word + "' in " + fact.name()));
    }
}
