package shouwang.office.fieldwork;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shouwang.office.registry.RegisteredHousehold;
import shouwang.policy.Column;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.MemberRecord;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Block;
import shouwang.policy.form.Field;
import shouwang.policy.form.Form;
import shouwang.policy.form.Offer;

/**
 * 表: a form laid out for one household, with what is known of it and what is offered.
 *
 * @param members the household's people as the form calls them, by the number of their row
 */
public record FormSheet(
        VisitOrder order, Form form, RegisteredHousehold household, Map<String, String> members, Answers offered) {

    /**
     * The answers of everybody in the household, whoever was sent; a number, which no form shows, stays as it is when it is
     * left empty.
     */
    Answers completed(Answers sent) {
        Map<String, List<String>> rows = new LinkedHashMap<>(sent.rows());
        form.blocks().stream()
                .filter(block -> block.level() == Block.Level.PERSON)
                .forEach(block -> rows.put(block.key(), offered.rowsOf(block)));
        Answers given = new Answers(sent.values(), rows);
        Map<String, String> kept = new LinkedHashMap<>();
        for (Block block : form.blocks()) {
            for (String row : given.rowsOf(block)) {
                block.fields().stream()
                        .filter(field -> field.reads().kind() == Column.Kind.IDENTITY)
                        .map(field -> Answers.at(field.key(), row))
                        .filter(place -> given.value(place).isEmpty())
                        .forEach(place -> offered.value(place).ifPresent(number -> kept.put(place, number)));
            }
        }
        return given.with(kept);
    }

    /**
     * What of it is known, without what merely stands there until somebody answers: on paper nothing is ticked before the
     * visit that nobody has said.
     */
    public Answers known() {
        Map<String, String> known = new LinkedHashMap<>(offered.values());
        for (Block block : form.blocks()) {
            for (String row : offered.rowsOf(block)) {
                block.fields().stream()
                        .filter(field -> !isKnown(field, row))
                        .map(field -> Answers.at(field.key(), row))
                        .forEach(known::remove);
            }
        }
        return new Answers(known, offered.rows());
    }

    private boolean isKnown(Field field, String row) {
        boolean isFact = field.meaning()
                .fact()
                .filter(fact -> facts(row).containsKey(fact))
                .isPresent();
        return isFact
                || field.meaning()
                        .offer()
                        .map(offer -> !(offer instanceof Offer.Usual)
                                && (!(offer instanceof Offer.Office office)
                                        || office.name().equals(Offer.Office.GROUNDS)))
                        .orElse(true);
    }

    private Map<String, String> facts(String row) {
        return household.record().members().stream()
                .filter(person -> Long.toString(person.row()).equals(row))
                .findFirst()
                .map(MemberRecord::values)
                .orElse(household.record().values());
    }

    /** What of the answers the register is told of the household, by column. */
    Map<String, String> facts(Answers settled) {
        Map<String, String> facts = new LinkedHashMap<>();
        form.blocks().stream().filter(block -> !block.hasRows()).forEach(block -> collect(block, settled, "", facts));
        return facts;
    }

    /** What of the answers the register is told of its people, by column. */
    Map<Long, Map<String, String>> people(Answers settled) {
        Map<Long, Map<String, String>> people = new LinkedHashMap<>();
        for (Block block : form.blocks()) {
            if (block.level() == Block.Level.PERSON) {
                for (String row : settled.rowsOf(block)) {
                    collect(
                            block,
                            settled,
                            row,
                            people.computeIfAbsent(Long.valueOf(row), person -> new LinkedHashMap<>()));
                }
            }
        }
        return people;
    }

    /** The household as it would be by these answers. */
    HouseholdRecord record(Answers settled) {
        HouseholdRecord known = household.record();
        Map<String, String> facts = new LinkedHashMap<>(known.values());
        facts.putAll(facts(settled));
        Map<Long, Map<String, String>> people = people(settled);
        List<MemberRecord> members = known.members().stream()
                .map(person -> {
                    Map<String, String> values = new LinkedHashMap<>(person.values());
                    values.putAll(people.getOrDefault(person.row(), Map.of()));
                    return new MemberRecord(person.row(), values, person.numberShared());
                })
                .toList();
        return new HouseholdRecord(known.household(), facts, known.keptBack(), members, known.complete());
    }

    private static void collect(Block block, Answers settled, String row, Map<String, String> facts) {
        for (Field field : block.fields()) {
            field.meaning()
                    .fact()
                    .ifPresent(fact -> settled.value(Answers.at(field.key(), row))
                            .filter(value -> !field.isNone(value))
                            .ifPresent(value -> facts.put(fact, value)));
        }
    }

    /** The names of the household's people. */
    List<String> names() {
        return household.members().stream()
                .map(RegisteredHousehold.RegisteredMember::name)
                .toList();
    }
}
