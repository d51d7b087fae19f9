package shouwang.office.registry.web;

import java.util.List;
import java.util.Map;
import shouwang.office.registry.ColumnWords;
import shouwang.policy.Column;
import shouwang.policy.Column.Kind;

/**
 * 表单一栏, as the pack describes it.
 *
 * @param kind how it is asked: choice, date, text, several
 * @param known what is known now, as people read it
 */
public record CellField(
        String key, String header, String kind, List<String> words, String hint, String known, boolean needed) {

    static List<CellField> of(List<Column> columns, Map<String, String> known, ColumnWords words) {
        return columns.stream()
                .map(column -> new CellField(
                        column.key(),
                        column.header(),
                        kindOf(column),
                        column.kind() == Kind.YES_NO
                                ? List.of("是", "否")
                                : column.choices().words(),
                        hintOf(column),
                        known.containsKey(column.key())
                                ? words.value(column.key(), String.valueOf(known.get(column.key())))
                                : "",
                        column.needed() && column.key().equals("name")))
                .toList();
    }

    /** What a form begins with: the values as they are typed; identity numbers are never written into a form. */
    static Map<String, String> typed(List<Column> columns, Map<String, String> known) {
        Map<String, String> typed = new java.util.HashMap<>();
        for (Column column : columns) {
            String value = known.get(column.key());
            if (value != null && column.kind() != Kind.IDENTITY) {
                typed.put(column.key(), column.kind() == Kind.YES_NO ? (value.equals("yes") ? "是" : "否") : value);
            }
        }
        return typed;
    }

    private static String kindOf(Column column) {
        return switch (column.kind()) {
            case YES_NO -> "choice";
            case CHOICE -> column.choices().isOpen() ? "text" : "choice";
            case DATE -> "date";
            case COUNT, AMOUNT, AREA -> "figure";
            default -> "text";
        };
    }

    private static String hintOf(Column column) {
        return switch (column.kind()) {
            case IDENTITY -> "不改请留空";
            case MONTH -> "六位年月,如 202305";
            case AMOUNT -> "元";
            case SEVERAL ->
                "多个用顿号隔开"
                        + (column.choices().isOpen()
                                ? ""
                                : ",可填 " + String.join("、", column.choices().words()));
            default -> "";
        };
    }
}
