package shouwang.office.registry.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import shouwang.office.registry.RegistryProblem;
import shouwang.office.registry.Warrant;

/** 变更表单: all that was typed into a form of a change by hand, kept until the change is made. */
public final class ChangeForm {

    private static final List<String> NOT_CARRIED = List.of("_csrf", "confirmed", "stamp");

    private final Map<String, List<String>> typed;

    ChangeForm(MultiValueMap<String, String> typed) {
        this.typed = new HashMap<>(typed);
    }

    /** A form nobody has typed into yet. */
    static ChangeForm blank(Map<String, String> values, String stamp, LocalDate today) {
        Map<String, List<String>> first = new HashMap<>();
        values.forEach((key, value) -> first.put(key, List.of(value)));
        first.put("form", List.of(UUID.randomUUID().toString()));
        first.put("stamp", List.of(stamp));
        first.put("sourceOn", List.of(today.toString()));
        return new ChangeForm(first);
    }

    private ChangeForm(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /** What stands in a field; nothing when it is empty. */
    public String value(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean holds(String field, Object value) {
        return typed.getOrDefault(field, List.of()).contains(String.valueOf(value));
    }

    /** Every field to be sent again with the confirmation. */
    public Map<String, List<String>> carried() {
        Map<String, List<String>> carried = new java.util.TreeMap<>(typed);
        NOT_CARRIED.forEach(carried::remove);
        return carried;
    }

    boolean isConfirmed() {
        return holds("confirmed", true);
    }

    /** The same, against another state of the record. */
    ChangeForm stamped(String stamp) {
        Map<String, List<String>> again = new HashMap<>(typed);
        again.put("stamp", List.of(stamp));
        again.remove("confirmed");
        return new ChangeForm(again);
    }

    /** The cells by column key. */
    Map<String, String> cells() {
        Map<String, String> cells = new HashMap<>();
        typed.keySet().forEach(key -> cells.put(key, value(key)));
        return cells;
    }

    /** The people ticked. */
    List<Long> people() {
        List<Long> people = new ArrayList<>();
        for (String id : typed.getOrDefault("people", List.of())) {
            if (id.matches("\\d{1,18}")) {
                people.add(Long.parseLong(id));
            }
        }
        return people;
    }

    long number(String field) {
        return value(field).matches("\\d{1,18}") ? Long.parseLong(value(field)) : 0;
    }

    Warrant warrant() {
        try {
            return new Warrant(
                    UUID.fromString(value("form")),
                    value("stamp"),
                    value("source").strip(),
                    LocalDate.parse(value("sourceOn").strip()),
                    value("collectedBy").strip(),
                    value("paper").strip());
        } catch (DateTimeParseException noDate) {
            throw RegistryProblem.SOURCE_DATE_WRONG.refuse();
        } catch (IllegalArgumentException guessed) {
            throw RegistryProblem.NOTHING_CHANGES.refuse();
        }
    }
}
