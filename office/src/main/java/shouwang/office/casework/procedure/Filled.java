package shouwang.office.casework.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 所填内容: what somebody filled in with a move, by field; a list of words is joined with 、. */
public record Filled(Map<Field, String> values) {

    public static final Filled NOTHING = new Filled(Map.of());
    private static final int LONGEST = 1000;

    /** The words of a field; empty when it was not filled in. */
    public String text(Field field) {
        return values.getOrDefault(field, "");
    }

    public Optional<LocalDate> date(Field field) {
        try {
            return Optional.of(LocalDate.parse(text(field)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** A count of people, none when it is no such number. */
    public Optional<Integer> number(Field field) {
        return text(field).matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text(field))) : Optional.empty();
    }

    /**
     * What is wrong with the fields of an action, each said beside its field.
     *
     * @param earliest the first day on which it can have happened, {@code today} the last
     * @param choices the closed lists by field
     */
    public Map<Field, String> wrong(
            List<Field> fields, LocalDate earliest, LocalDate today, Map<Field, List<String>> choices) {
        Map<Field, String> wrong = new EnumMap<>(Field.class);
        for (Field field : fields) {
            wrongWith(field, earliest, today, choices).ifPresent(words -> wrong.put(field, words));
        }
        return wrong;
    }

    private Optional<String> wrongWith(
            Field field, LocalDate earliest, LocalDate today, Map<Field, List<String>> choices) {
        String text = text(field);
        if (text.isEmpty()) {
            return field.isRequired() ? Optional.of("请填写。") : Optional.empty();
        }
        if (text.length() > LONGEST) {
            return Optional.of("请不要超过" + LONGEST + "字。");
        }
        return switch (field.kind()) {
            case DATE -> wrongDate(field, earliest, today);
            case NUMBER -> number(field).isPresent() ? Optional.empty() : Optional.of("请填人数,例如 12。");
            case TICK -> text.equals("是") ? Optional.empty() : Optional.of("请确认后勾选。");
            case CHOICE, SEVERAL ->
                choices.getOrDefault(field, List.of()).containsAll(List.of(text.split("、")))
                        ? Optional.empty()
                        : Optional.of("请从列表中选择。");
            case TEXT, TEXT_OR_NONE, WORDS -> Optional.empty();
        };
    }

    private Optional<String> wrongDate(Field field, LocalDate earliest, LocalDate today) {
        Optional<LocalDate> date = date(field);
        if (date.isEmpty()) {
            return Optional.of("请填日期,例如 " + today + "。");
        }
        return date.get().isBefore(earliest) || date.get().isAfter(today)
                ? Optional.of("应在 %s 至 %s 之间。".formatted(earliest, today))
                : Optional.empty();
    }
}
