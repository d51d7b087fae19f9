package shouwang.policy.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shouwang.policy.Choices;
import shouwang.policy.Column;
import shouwang.policy.Columns;
import shouwang.policy.Level;

/** Reads the column dictionary: the one place that says which columns a roster has and what their cells may hold. */
final class ColumnsFile {
    private static final Map<String, Level> LEVELS = Map.of("person", Level.PERSON, "household", Level.HOUSEHOLD);
    private static final Map<String, Column.Kind> KINDS = Map.of(
            "text", Column.Kind.TEXT,
            "identity", Column.Kind.IDENTITY,
            "yesno", Column.Kind.YES_NO,
            "date", Column.Kind.DATE,
            "month", Column.Kind.MONTH,
            "count", Column.Kind.COUNT,
            "amount", Column.Kind.AMOUNT,
            "area", Column.Kind.AREA,
            "choice", Column.Kind.CHOICE,
            "several", Column.Kind.SEVERAL);
    private static final Map<String, Column.WhenEmpty> EMPTY = Map.of(
            "unknown", Column.WhenEmpty.UNKNOWN, "none", Column.WhenEmpty.NONE, "refused", Column.WhenEmpty.REFUSED);

    private ColumnsFile() {}

    static Columns read(List<Entry> entries) {
        List<Column> columns = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> headers = new HashSet<>();
        for (Entry entry : entries) {
            Column column = column(entry);
            if (!keys.add(column.key())) {
                entry.fault("key", "列“" + column.key() + "”重复，请另取一个 key");
            }
            if (!headers.add(Columns.normalised(column.header()))) {
                entry.fault("header", "表头“" + column.header() + "”重复，请删去一处");
            }
            columns.add(column);
        }
        return new Columns(columns);
    }

    private static Column column(Entry entry) {
        Column column = new Column(
                entry.text("key"),
                entry.text("header"),
                entry.oneOf("level", LEVELS),
                entry.oneOf("kind", KINDS),
                choices(entry),
                entry.has("empty") ? entry.oneOf("empty", EMPTY) : Column.WhenEmpty.UNKNOWN,
                entry.yes("needed"));
        if (column.kind() == Column.Kind.CHOICE && column.choices().isOpen()) {
            entry.fault("单选列“" + column.header() + "”缺少 words，请列出允许的值");
        }
        entry.nothingElse();
        return column;
    }

    private static Choices choices(Entry entry) {
        List<String> words = entry.texts("words");
        Map<String, String> also = new LinkedHashMap<>();
        entry.entry("also")
                .ifPresent(spellings -> spellings.keys().forEach(spelling -> {
                    String word = spellings.text(spelling);
                    if (!words.contains(word)) {
                        spellings.fault(spelling, "“" + word + "”不在 words 中，请先列入");
                    }
                    also.put(spelling, word);
                }));
        Set<String> sayNothing = Set.copyOf(entry.texts("says nothing"));
        if (!words.containsAll(sayNothing)) {
            entry.fault("says nothing", "says nothing 中的值必须也在 words 中");
        }
        return new Choices(List.copyOf(words), Map.copyOf(also), sayNothing);
    }
}
