package shouwang.office.registry.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shouwang.office.sheets.Header;
import shouwang.office.sheets.Table;
import shouwang.office.sheets.UnusableFile;
import shouwang.policy.Column;
import shouwang.policy.Columns;

/**
 * The columns (列) of one roster table as its header names them.
 *
 * @param known by their place in the row, from 0
 * @param unknown the names that the pack has no column for, as the summary lists them
 */
record RosterColumns(Header header, Map<Integer, Column> known, List<String> unknown) {

    static final String TOWN = "town";
    static final String VILLAGE = "village";
    static final String GROUP = "group";
    static final String HOUSEHOLD_NUMBER = "householdNumber";
    static final String HEAD_NAME = "headName";
    static final String HEAD_NUMBER = "headIdNumber";
    static final String NAME = "name";
    static final String NUMBER = "idNumber";
    static final String RELATION = "relation";
    static final String PHONE = "householdPhone";
    static final String HEAD = "户主";

    /** What places a row and names its person; every other column's value is a fact. */
    static final Set<String> NO_FACTS =
            Set.of("county", TOWN, VILLAGE, GROUP, HOUSEHOLD_NUMBER, HEAD_NAME, HEAD_NUMBER, NAME, NUMBER, RELATION);

    /** @throws UnusableFile when there is no header, or a column that no roster can do without is missing */
    static RosterColumns of(Table table, Columns pack) {
        Header header = table.headerWithAll("姓名", "证件号码");
        Map<Integer, Column> known = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int index = 0; index < header.names().size(); index++) {
            String name = header.names().get(index);
            if (!name.isEmpty()) {
                int place = index;
                pack.byHeader(name).ifPresentOrElse(column -> known.put(place, column), () -> unknown.add(name));
            }
        }
        List<String> missing = pack.all().stream()
                .filter(column -> column.needed() && !known.containsValue(column))
                .map(Column::header)
                .toList();
        if (!missing.isEmpty()) {
            throw UnusableFile.withoutColumns(table.file(), missing);
        }
        return new RosterColumns(header, known, List.copyOf(unknown));
    }

    /** A column's place in the row, -1 when the file has no such column. */
    int placeOf(String key) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().key().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    /** Column keys by their place in the row, as the import keeps them. */
    Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        known.forEach((index, column) -> keys.put(Integer.toString(index), column.key()));
        return keys;
    }
}
