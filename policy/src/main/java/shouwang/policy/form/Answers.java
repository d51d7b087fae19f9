package shouwang.policy.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered on a form (填写内容), by field.
 *
 * @param values texts by place: a field's key, or {@link #at} of a field in a row; what is absent was left empty
 * @param rows the rows of each block of people or of a list, by the block's key
 */
public record Answers(Map<String, String> values, Map<String, List<String>> rows) {

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        rows = Map.copyOf(rows);
    }

    /** Answers of a form without people and lists. */
    public static Answers of(Map<String, String> values) {
        return new Answers(values, Map.of());
    }

    /** The place of a field in a row. */
    public static String at(String field, String row) {
        return row.isEmpty() ? field : field + "@" + row;
    }

    /** What stands in a place; none when it was left empty. */
    public Optional<String> value(String place) {
        return Optional.ofNullable(values.get(place)).filter(text -> !text.isBlank());
    }

    public List<String> rowsOf(Block block) {
        return block.hasRows() ? rows.getOrDefault(block.key(), List.of()) : List.of("");
    }

    /** The same with other values. */
    public Answers with(Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(changed);
        return new Answers(all, rows);
    }
}
