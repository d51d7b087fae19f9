package shouwang.office.registry.hand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import shouwang.office.packs.Packs;
import shouwang.policy.Cell;
import shouwang.policy.Column;
import shouwang.policy.Level;
import shouwang.policy.Reading;

/** 表单栏目: the pack's columns as a form asks for them, and what was typed into it as they read it. */
@Component
public class FormColumns {

    /** A person's columns that say where the household is and who heads it: the household itself answers for them. */
    private static final Set<String> OF_THE_PLACE =
            Set.of("county", "town", "village", "group", "householdNumber", "headName", "headIdNumber");

    private final Packs packs;

    FormColumns(Packs packs) {
        this.packs = packs;
    }

    /**
     * 读数: what was typed, by key, as far as it differs from what is known.
     *
     * @param values the new values; empty for a cell that was emptied
     * @param wrong what is wrong with the others, and what is allowed
     */
    record Typed(Map<String, Optional<String>> values, Map<String, String> wrong) {

        List<String> filled() {
            return values.entrySet().stream()
                    .filter(cell -> cell.getValue().isPresent())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** What is known, with the new values over it. */
        Map<String, String> over(Map<String, String> known) {
            Map<String, String> over = new TreeMap<>(known);
            values.forEach((key, value) -> value.ifPresentOrElse(text -> over.put(key, text), () -> over.remove(key)));
            return over;
        }
    }

    public List<Column> ofHousehold() {
        return packs.inForce().columns().all().stream()
                .filter(column -> column.level() == Level.HOUSEHOLD)
                .toList();
    }

    public List<Column> ofPerson() {
        return packs.inForce().columns().all().stream()
                .filter(column -> column.level() == Level.PERSON && !OF_THE_PLACE.contains(column.key()))
                .toList();
    }

    Typed read(List<Column> columns, Map<String, String> typed, Map<String, String> known) {
        Map<String, Optional<String>> values = new TreeMap<>();
        Map<String, String> wrong = new TreeMap<>();
        for (Column column : columns) {
            String text = typed.get(column.key());
            // A form shows no identity number: left empty it stays as it is.
            boolean stays = text == null || column.kind() == Column.Kind.IDENTITY && text.isBlank();
            if (stays) {
                continue;
            }
            Optional<String> before = Optional.ofNullable(known.get(column.key()));
            Reading reading = column.read(Cell.text(text));
            if (reading instanceof Reading.Unreadable unreadable) {
                wrong.put(column.key(), unreadable.words());
            } else {
                Optional<String> after =
                        reading instanceof Reading.Value value ? Optional.of(value.canonical()) : Optional.empty();
                if (!after.equals(before)) {
                    values.put(column.key(), after);
                }
            }
        }
        return new Typed(values, wrong);
    }
}
