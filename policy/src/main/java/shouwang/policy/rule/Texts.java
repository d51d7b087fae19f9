package shouwang.policy.rule;

import java.util.List;

/** The values of a fact that holds several (多值), with their numbers among the words that rules name. */
record Texts(List<String> values, int[] codes) {
    /** In a slot's number: the list is whole, nothing of it is unknown. */
    static final long WHOLE = 0;

    static final Texts NONE = new Texts(List.of(), new int[0]);
    private static final String SEPARATOR = "、";

    /** Splits a canonical text of several values. */
    static Texts of(String canonical, Words words) {
        return canonical.isEmpty()
                ? NONE
                : of(canonical.contains(SEPARATOR) ? List.of(canonical.split(SEPARATOR)) : List.of(canonical), words);
    }

    static Texts of(List<String> values, Words words) {
        int[] codes = new int[values.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = words.code(values.get(i));
        }
        return new Texts(values, codes);
    }

    boolean holds(int code) {
        for (int each : codes) {
            if (each == code) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, values);
    }
}
