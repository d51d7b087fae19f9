package shouwang.office.registry.hand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.office.region.GroupText;
import shouwang.office.registry.ColumnWords;
import shouwang.office.registry.HouseholdFile;
import shouwang.office.registry.HouseholdFile.IncomeSheet;
import shouwang.office.registry.HouseholdFile.Person;
import shouwang.office.registry.RegistryProblem;
import shouwang.office.registry.Wish;
import shouwang.office.registry.hand.FormColumns.Typed;
import shouwang.office.registry.hand.Plan.Line;
import shouwang.office.registry.imports.IncomeColumns;
import shouwang.policy.pack.Campaign;

/** Works out what typed cells come to: corrections, a new person, a new household, a new place. */
@Component
class CellPlanner {

    static final String HOUSEHOLD_NO = "householdNumber";
    private static final String NUMBER = "idNumber";

    private final FormColumns columns;
    private final HandRows rows;
    private final Packs packs;
    private final Divisions divisions;
    private final ColumnWords words;

    CellPlanner(FormColumns columns, HandRows rows, Packs packs, Divisions divisions, ColumnWords words) {
        this.columns = columns;
        this.rows = rows;
        this.packs = packs;
        this.divisions = divisions;
        this.words = words;
    }

    Plan correct(Actor actor, HouseholdFile file, Wish.Correct wish) {
        return wish.person().isPresent()
                ? correctPerson(actor, file, wish.person().get(), wish.typed())
                : correctHousehold(actor, file, wish.typed());
    }

    private Plan correctPerson(Actor actor, HouseholdFile file, long id, Map<String, String> typed) {
        Person person = file.person(id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        Map<String, String> known = person.values();
        Typed read = columns.read(columns.ofPerson(), typed, known);
        return new Plan(lines(person.name() + " ", read, known), read.wrong(), file.stamp(), Set.of(), warrant -> {
            rows.correctPerson(actor, id, read.over(known));
            rows.sources(actor, file.id(), Optional.of(id), read.values().keySet(), warrant);
            rows.known(actor, read.filled());
            rows.follow(actor, file.id());
            return file.id();
        });
    }

    private Plan correctHousehold(Actor actor, HouseholdFile file, Map<String, String> typed) {
        Map<String, String> amounts = amounts(file);
        Map<String, String> known = new LinkedHashMap<>(file.facts());
        known.putAll(amounts);
        Typed read = columns.read(columns.ofHousehold(), typed, known);
        List<Line> lines = new ArrayList<>(lines("", read, known));
        String before = file.householdNo().orElse("");
        String number = typed.getOrDefault(HOUSEHOLD_NO, before).strip();
        if (!number.equals(before)) {
            requireFree(actor, number);
            lines.add(0, new Line("户编号", before, number));
        }
        return new Plan(lines, read.wrong(), file.stamp(), Set.of(), warrant -> {
            Map<String, String> facts = read.over(known);
            Map<String, String> incomes = new LinkedHashMap<>(facts);
            incomes.keySet().retainAll(IncomeColumns.KEYS);
            facts.keySet().removeAll(IncomeColumns.KEYS);
            if (!incomes.equals(amounts)) {
                rows.writeIncomes(actor, file.id(), period(), incomes, warrant);
            }
            if (!facts.equals(file.facts()) || !number.equals(before)) {
                rows.correct(actor, file.id(), facts, number.isEmpty() ? null : number);
            }
            rows.sources(actor, file.id(), Optional.empty(), read.values().keySet(), warrant);
            rows.known(actor, read.filled());
            rows.follow(actor, file.id());
            return file.id();
        });
    }

    Plan addPerson(Actor actor, HouseholdFile file, Wish.AddPerson wish) {
        Typed read = columns.read(columns.ofPerson(), wish.typed(), Map.of());
        return new Plan(lines("新成员 ", read, Map.of()), read.wrong(), file.stamp(), Set.of(), warrant -> {
            rows.addPerson(actor, file.id(), read.over(Map.of()), warrant);
            rows.known(actor, read.filled());
            rows.follow(actor, file.id());
            return file.id();
        });
    }

    Plan clearNumber(Actor actor, HouseholdFile file, Wish.ClearNumber wish) {
        Person person = file.person(wish.person()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        if (wish.reason().isBlank()) {
            throw RegistryProblem.REASON_MISSING.refuse();
        }
        String number = person.number().orElseThrow(() -> RegistryProblem.NO_NUMBER_TO_CLEAR.refuse(person.name()));
        List<Line> lines = List.of(new Line(
                "%s %s（清空理由：%s）".formatted(person.name(), words.header(NUMBER), wish.reason()),
                words.value(NUMBER, number),
                ""));
        return new Plan(lines, Map.of(), file.stamp(), Set.of(), warrant -> {
            Map<String, String> values = new LinkedHashMap<>(person.values());
            values.remove(NUMBER);
            rows.correctPerson(actor, person.id(), values);
            rows.sources(actor, file.id(), Optional.of(person.id()), List.of(NUMBER), warrant);
            rows.forgetNumber(actor, file.id(), number);
            rows.follow(actor, file.id());
            return file.id();
        });
    }

    Plan enter(Actor actor, Wish.Enter wish) {
        Division village = village(actor, wish.village());
        requireFree(actor, wish.householdNo());
        Map<String, String> typed = new LinkedHashMap<>(wish.head());
        typed.put("relation", "户主");
        Typed read = columns.read(columns.ofPerson(), typed, Map.of());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("村组", "", village.shortName() + " " + wish.group().strip()));
        if (!wish.householdNo().isBlank()) {
            lines.add(new Line("户编号", "", wish.householdNo().strip()));
        }
        lines.addAll(lines("户主 ", read, Map.of()));
        return new Plan(lines, read.wrong(), "", Set.of(), warrant -> {
            long born = rows.enter(
                    actor,
                    code(actor, village, wish.group()),
                    group(wish.group()),
                    wish.householdNo().strip(),
                    warrant);
            rows.addPerson(actor, born, read.over(Map.of()), warrant);
            rows.known(actor, read.filled());
            rows.follow(actor, born);
            return born;
        });
    }

    Plan relocate(Actor actor, HouseholdFile file, Wish.Relocate wish) {
        Division village = village(actor, wish.village());
        String before = divisions
                        .find(file.division().substring(0, 12))
                        .map(Division::shortName)
                        .orElse("") + " " + file.groupText().orElse("");
        String after = village.shortName() + " " + wish.group().strip();
        List<Line> lines = before.equals(after) ? List.of() : List.of(new Line("村组", before, after));
        return new Plan(lines, Map.of(), file.stamp(), Set.of(), warrant -> {
            rows.place(actor, file.id(), code(actor, village, wish.group()), group(wish.group()));
            rows.follow(actor, file.id());
            return file.id();
        });
    }

    /** A 户编号 means one household. */
    void requireFree(Actor actor, String householdNo) {
        if (!householdNo.isBlank()
                && !rows.called(actor.scope(), householdNo.strip()).isEmpty()) {
            throw RegistryProblem.NUMBER_TAKEN.refuse(householdNo.strip());
        }
    }

    private List<Line> lines(String whose, Typed read, Map<String, String> known) {
        return read.values().entrySet().stream()
                .map(cell -> new Line(
                        whose + words.header(cell.getKey()),
                        Optional.ofNullable(known.get(cell.getKey()))
                                .map(value -> words.value(cell.getKey(), value))
                                .orElse(""),
                        cell.getValue()
                                .map(value -> words.value(cell.getKey(), value))
                                .orElse("")))
                .toList();
    }

    private Map<String, String> amounts(HouseholdFile file) {
        return file.incomes().stream()
                .filter(sheet ->
                        sheet.from().equals(period().from()) && sheet.to().equals(period().to()))
                .map(IncomeSheet::amounts)
                .findFirst()
                .orElse(Map.of());
    }

    private Campaign.Period period() {
        return packs.inForce().campaign().accounting();
    }

    private Division village(Actor actor, String code) {
        return divisions
                .find(code)
                .filter(division -> division.level() == Division.Level.VILLAGE
                        && actor.scope().contains(division.code()))
                .orElseThrow(RegistryProblem.VILLAGE_NOT_YOURS::refuse);
    }

    private String code(Actor actor, Division village, String group) {
        return GroupText.key(group)
                .map(key -> divisions
                        .group(actor, village.code(), key, group.strip())
                        .code())
                .orElse(village.code());
    }

    private static Optional<String> group(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }
}
