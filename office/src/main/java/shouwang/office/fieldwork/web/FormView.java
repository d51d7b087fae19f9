package shouwang.office.fieldwork.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shouwang.office.fieldwork.FormSheet;
import shouwang.office.kernel.Masked;
import shouwang.policy.Column;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Block;
import shouwang.policy.form.Complaint;
import shouwang.policy.form.Field;

/** 表单页: a form as a page shows it: every field with what stands in it and what is wrong with it. */
public final class FormView {

    private static final int EMPTY_ROWS = 3;

    private final FormSheet sheet;
    private final Answers shown;
    private final Map<String, String> wrong;

    FormView(FormSheet sheet, Answers shown, List<Complaint> complaints) {
        this.sheet = sheet;
        this.shown = shown;
        this.wrong = complaints.stream()
                .collect(Collectors.toMap(
                        Complaint::field, Complaint::words, (one, other) -> one + "；" + other, LinkedHashMap::new));
    }

    /** A block with its rows; one without people and lists has a single row without a title. */
    public record BlockView(
            String title,
            Optional<String> rowsKey,
            String tickKey,
            Optional<String> tick,
            boolean isTicked,
            String wrong,
            List<RowView> rows) {}

    /** A row: a person, or a line of a list. */
    public record RowView(String key, String title, List<FieldView> fields) {}

    /**
     * A field.
     *
     * @param input how it is typed or chosen
     * @param value what stands in it
     * @param chosen those of the words that are chosen
     * @param hint what is known but not shown in full
     */
    public record FieldView(
            String name,
            String label,
            String input,
            String mark,
            String value,
            List<String> words,
            List<String> chosen,
            String hint,
            String wrong) {}

    public List<BlockView> blocks() {
        return sheet.form().blocks().stream().map(this::block).toList();
    }

    /** Everything that is wrong, with the place where it is said. */
    public Map<String, String> wrong() {
        return wrong;
    }

    private BlockView block(Block block) {
        List<RowView> rows = new ArrayList<>();
        for (String row : rowsOf(block)) {
            rows.add(new RowView(
                    row,
                    title(block, row),
                    block.fields().stream()
                            .map(field -> field(block, field, row))
                            .toList()));
        }
        return new BlockView(
                block.title().words(),
                Optional.of(block.key()).filter(key -> block.hasRows()),
                block.tickKey(),
                block.tick().map(Block.Tick::words),
                shown.value(block.tickKey()).isPresent(),
                wrong.getOrDefault(block.tickKey(), ""),
                rows);
    }

    /** A list has room for a few lines more. */
    private List<String> rowsOf(Block block) {
        if (block.level() != Block.Level.LIST) {
            return shown.rowsOf(block);
        }
        int filled = shown.rowsOf(block).size();
        return IntStream.rangeClosed(1, Math.max(filled + 1, EMPTY_ROWS))
                .mapToObj(Integer::toString)
                .toList();
    }

    private String title(Block block, String row) {
        return switch (block.level()) {
            case PERSON -> sheet.members().getOrDefault(row, "");
            case LIST -> "第" + row + "条";
            default -> "";
        };
    }

    private FieldView field(Block block, Field field, String row) {
        String place = Answers.at(field.key(), row);
        String value = shown.value(place).orElse("");
        boolean isNumber = field.reads().kind() == Column.Kind.IDENTITY;
        List<String> words = words(field);
        List<String> chosen = value.isEmpty() ? List.of() : Arrays.asList(value.split("、"));
        String mark = switch (field.asking().mark()) {
            case REQUIRED -> "●";
            case CONDITIONAL -> "◐";
            case OPTIONAL -> "";
        };
        return new FieldView(
                place,
                field.label(),
                input(field, words),
                block.level() == Block.Level.LIST ? "" : mark,
                shownValue(field, value, isNumber),
                value.isEmpty() || words.isEmpty() || words.containsAll(chosen) || field.kind() == Field.Kind.SEVERAL
                        ? words
                        : with(words, value),
                chosen,
                isNumber && !value.isEmpty() ? "已登记 " + Masked.number(value) + "，不改不填" : hint(field),
                wrong.getOrDefault(place, ""));
    }

    private static String shownValue(Field field, String value, boolean isNumber) {
        return isNumber ? "" : field.kind() == Field.Kind.TIME ? value.replace(' ', 'T') : value;
    }

    private String hint(Field field) {
        return field.asking().when().terms().isEmpty()
                ? ""
                : field.asking().when().inWords(sheet.form()) + "时填写";
    }

    private List<String> words(Field field) {
        return switch (field.kind()) {
            case MEMBER -> List.copyOf(sheet.members().values());
            case PEOPLE -> sheet.order().crew().names();
            default -> field.words();
        };
    }

    /** What is known stays choosable, also when the form's list doesn't have it. */
    private static List<String> with(List<String> words, String value) {
        List<String> all = new ArrayList<>(words);
        all.add(value);
        return all;
    }

    private static String input(Field field, List<String> words) {
        return switch (field.kind()) {
            case YES_NO -> "yesno";
            case DATE -> "date";
            case TIME -> "time";
            case NOTE -> "note";
            case COUNT -> "count";
            case AMOUNT, AREA -> "figure";
            case PHONE -> "phone";
            case CHOICE, MEMBER -> "choice";
            case SEVERAL -> words.isEmpty() ? "text" : "several";
            case PEOPLE -> "several";
            default -> "text";
        };
    }
}
