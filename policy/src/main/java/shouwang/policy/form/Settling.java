package shouwang.policy.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shouwang.policy.Money;
import shouwang.policy.Reading;

/** Brings answers into their written form: read by their fields, ticks carried out, sums reckoned half up to the fen. */
final class Settling {
    private final Form form;
    private final Answers given;
    private final Answers offered;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    Settling(Form form, Answers given, Answers offered) {
        this.form = form;
        this.given = given;
        this.offered = offered;
    }

    Answers settled() {
        for (Block block : form.blocks()) {
            List<String> kept = given.rowsOf(block).stream()
                    .filter(row -> block.level() != Block.Level.LIST || isFilled(block, row))
                    .toList();
            if (block.hasRows()) {
                rows.put(block.key(), kept);
            }
            if (block.tick().isPresent() && isTicked(block)) {
                values.put(block.tickKey(), "yes");
            }
            kept.forEach(row -> block.fields().forEach(field -> settle(block, field, row)));
            kept.forEach(row -> block.fields().stream().filter(Field::isSum).forEach(field -> sum(field, row)));
        }
        return withoutWhatIsNotAsked(new Answers(values, rows));
    }

    private Answers withoutWhatIsNotAsked(Answers all) {
        for (Block block : form.blocks()) {
            for (String row : all.rowsOf(block)) {
                block.fields().stream()
                        .filter(field -> !form.isAsked(block, field, all, row))
                        .map(field -> Answers.at(field.key(), row))
                        .filter(place -> all.value(place).equals(offered.value(place)))
                        .forEach(values::remove);
            }
        }
        return new Answers(values, rows);
    }

    private boolean isTicked(Block block) {
        return given.value(block.tickKey()).isPresent();
    }

    private boolean isFilled(Block block, String row) {
        return block.fields().stream()
                .anyMatch(field -> given.value(Answers.at(field.key(), row)).isPresent());
    }

    /** What can't be read stays as it was typed: the check says what is wrong with it. */
    private void settle(Block block, Field field, String row) {
        String place = Answers.at(field.key(), row);
        Optional<String> typed = given.value(place)
                .map(text -> field.read(text) instanceof Reading.Value value ? value.canonical() : text.strip());
        boolean isNone = block.tick().filter(Block.Tick::isNone).isPresent() && isTicked(block);
        typed.or(() -> isNone ? field.noTrouble() : Optional.empty()).ifPresent(text -> values.put(place, text));
    }

    /** Parts that are given make a sum that isn't; one that is given stands, and the check compares it. */
    private void sum(Field field, String row) {
        String place = Answers.at(field.key(), row);
        if (!values.containsKey(place)) {
            of(form, field, row, part -> Optional.ofNullable(values.get(part)))
                    .ifPresent(sum -> values.put(place, sum));
        }
    }

    /** The sum of those parts that are given and can be read, half up to the fen; none when no part is. */
    static Optional<String> of(Form form, Field sum, String row, Function<String, Optional<String>> values) {
        List<Money> parts = sum.meaning().sumOf().stream()
                .map(part -> form.field(part)
                        .flatMap(field -> values.apply(Answers.at(part, row)).map(field::read))
                        .filter(Reading.Value.class::isInstance)
                        .map(reading -> Money.of(((Reading.Value) reading).canonical())))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.stream()
                        .reduce(Money.ZERO, Money::plus)
                        .rounded()
                        .yuan()
                        .stripTrailingZeros()
                        .toPlainString());
    }
}
