package shouwang.policy.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shouwang.policy.MemberRecord;

/** Gathers what a person must ask for before a rule can answer (缺少的信息): down to the cells that are empty. */
final class Missing {
    private final Map<String, Derivation> derivations;
    private final Set<String> names = new LinkedHashSet<>();
    private int named;

    Missing(Map<String, Derivation> derivations) {
        this.derivations = derivations;
    }

    /** An unknown fact; when it is derived, what it was to be derived from. */
    void add(Slot slot, Facts[] frame) {
        Fact fact = slot.fact();
        Facts whose = frame[slot.place()];
        int before = named;
        Derivation derivation = derivations.get(fact.name());
        if (derivation != null) {
            Facts[] own = frame.clone();
            own[Slot.PERSON] = whose;
            derivation.missing(own, this);
        }
        if (named == before) {
            name(fact.says() + whoseIs(whose));
        }
    }

    /** A row of the household that could not be loaded. */
    void addARow() {
        name("未能载入的成员行");
    }

    void addOfThePack(String says) {
        name(says);
    }

    private void name(String words) {
        named++;
        names.add(words);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    static String whoseIs(Facts facts) {
        MemberRecord row = facts.row;
        return row == null ? "" : "（" + row.values().getOrDefault("name", "第" + row.row() + "行") + "）";
    }
}
