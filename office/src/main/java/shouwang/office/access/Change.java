package shouwang.office.access;

import java.util.List;

/**
 * 变更: one line of the audit as people read it: what was done in words, and every field that differs.
 *
 * @param at the instant, as Beijing time to the second
 * @param post the post acted in; empty for the office itself
 * @param where the division's name; empty for what has none
 */
public record Change(
        long id, String at, String person, String post, String what, String where, List<Difference> differences) {

    /** 一栏的差异: the value before and after; empty for none. */
    public record Difference(String field, String before, String after) {

        @Override
        public String toString() {
            return before.isEmpty()
                    ? field + ":" + after
                    : field + ":" + before + " → " + (after.isEmpty() ? "空" : after);
        }
    }
}
