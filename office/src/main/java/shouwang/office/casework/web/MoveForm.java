package shouwang.office.casework.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import shouwang.office.casework.Attempt;
import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Filled;
import shouwang.policy.procedure.Step;

/** A button's form as it was sent: action, where to, the last passage seen, and its fields by name. */
final class MoveForm {

    private MoveForm() {}

    /** What was attempted; none when no such action or step exists. */
    static Optional<Attempt> read(MultiValueMap<String, String> sent) {
        Optional<Action> action = named(Action.values(), first(sent, "action"));
        Optional<Step> to = named(Step.values(), first(sent, "to"));
        String seq = first(sent, "seq");
        if (action.isEmpty() || to.isEmpty() || !seq.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(new Attempt(
                Integer.parseInt(seq),
                action.get(),
                to.get(),
                filled(action.get().fields(), sent)));
    }

    /** What was filled in of these fields. */
    static Filled filled(List<Field> fields, MultiValueMap<String, String> sent) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : fields) {
            String text =
                    String.join("、", sent.getOrDefault(field.key(), List.of())).strip();
            if (!text.isEmpty()) {
                values.put(field, text);
            }
        }
        return new Filled(values);
    }

    static String first(MultiValueMap<String, String> sent, String key) {
        String text = sent.getFirst(key);
        return text == null ? "" : text;
    }

    static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
