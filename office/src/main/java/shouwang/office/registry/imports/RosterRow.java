package shouwang.office.registry.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 花名册行: one row of a roster as its columns read it.
 *
 * @param number the row number the spreadsheet shows
 * @param village the village's code, null when the row does not say which
 * @param person values of the person's columns by key
 * @param household values of the household's columns by key
 * @param keptBack household columns whose cell can't be read
 * @param errors what is wrong and what is allowed, by the column's place in the row
 * @param isRefused whether a cell of the person's own can't be read: then the row is not loaded
 */
record RosterRow(
        int number,
        @Nullable String village,
        Map<String, String> person,
        Map<String, String> household,
        List<String> keptBack,
        Map<Integer, String> errors,
        boolean isRefused) {

    @Nullable
    String value(String key) {
        return person.get(key);
    }

    boolean isHead() {
        return RosterColumns.HEAD.equals(person.get(RosterColumns.RELATION));
    }
}
