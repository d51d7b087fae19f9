package shouwang.office.app.town;

import static shouwang.office.app.town.RosterColumn.HEALTH;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The departments while the census goes on: they note who belongs on their lists, and write them out at the end. */
final class ListKeeping {

    private static final Map<String, List<Desk>> NAMED = Map.of(
            Cast.MONITORED.householdNo(), List.of(Desk.PROVINCE),
            Cast.IN_TWO_LISTS.householdNo(), List.of(Desk.PROVINCE, Desk.DISABLED_PERSONS),
            Cast.RARE_CHARACTERS.householdNo(), List.of(Desk.MEDICAL_INSURANCE),
            Cast.NEW_DIBAO.householdNo(), List.of(Desk.CIVIL_AFFAIRS),
            Cast.TO_VISIT.householdNo(), List.of(Desk.TOWN));

    private final Map<Desk, List<Noted>> noted = new EnumMap<>(Desk.class);
    private final Map<String, Integer> bearers = new HashMap<>();
    private Optional<Noted> countedTwice = Optional.empty();
    private int departments;
    private int monitored;
    private int onDibao;

    private record Noted(SampleHousehold house, SamplePerson person) {}

    ListKeeping() {
        for (Desk desk : Desk.values()) {
            noted.put(desk, new ArrayList<>());
        }
    }

    void meet(SampleHousehold house) {
        house.people().forEach(person -> bearers.merge(bearer(house, person), 1, Integer::sum));
        switch (house.role()) {
            case NAMED ->
                NAMED.getOrDefault(house.number(), List.of()).forEach(desk -> note(desk, house, ListKeeping::isIll));
            case MONITORED -> {
                if (house.rules().isEmpty() && ++monitored % 4 == 0) {
                    note(Desk.PROVINCE, house, ListKeeping::isIll);
                }
            }
            case ON_DIBAO_LIST -> {
                note(Desk.CIVIL_AFFAIRS, house, person -> true);
                if (++onDibao % 5 == 0) {
                    note(nextDepartment(), house, ListKeeping::isIll);
                }
            }
            case ON_PROVINCE_LIST -> note(Desk.PROVINCE, house, ListKeeping::isIll);
            case ON_DEPARTMENT_LIST -> note(nextDepartment(), house, person -> true);
            case ON_VISIT_LIST -> note(Desk.TOWN, house, person -> true);
            case FAULTY -> noteCountedTwice(house);
            default -> {}
        }
    }

    private void note(Desk desk, SampleHousehold house, Predicate<SamplePerson> whom) {
        noted.get(desk).add(new Noted(house, house.first(whom).orElse(house.head())));
    }

    private Desk nextDepartment() {
        return Desk.DEPARTMENTS.get(departments++ % Desk.DEPARTMENTS.size());
    }

    private void noteCountedTwice(SampleHousehold house) {
        if (house.rules().contains(Census.COUNTED_TWICE)) {
            countedTwice = Optional.of(
                    new Noted(house, house.people().get(house.people().size() - 1)));
        }
    }

    /** The lists as they lie in the folder, in the order of the key groups. */
    List<SampleList> lists() {
        return Stream.of(Desk.values()).map(this::list).toList();
    }

    private SampleList list(Desk desk) {
        List<SampleListRow> rows = new ArrayList<>();
        for (Noted one : noted.get(desk)) {
            rows.add(writing(desk, rows.size(), one).write(one.house(), one.person()));
        }
        if (desk == Desk.PROVINCE) {
            rows.add(rows.get(0).again());
            countedTwice.ifPresent(one -> rows.add(
                    ListWriting.BY_NUMBER.write(one.house(), one.person()).waiting()));
        }
        rows.addAll(StrayRows.of(desk.kind()));
        for (int i = 0; i < rows.size(); i++) {
            ListPurpose.fill(desk.kind(), desk.department(), rows.get(i).cells(), i);
        }
        return desk.handIn(rows);
    }

    /** A name that two people of a village bear is never written alone, and a CSV has no number cells. */
    private ListWriting writing(Desk desk, int ordinal, Noted one) {
        ListWriting writing = ListWriting.of(ordinal);
        boolean alone = bearers.get(bearer(one.house(), one.person())) == 1;
        boolean possible = writing != ListWriting.NUMBER_CELL || desk.writesWorkbooks();
        return alone && possible ? writing : ListWriting.BY_NUMBER;
    }

    private static boolean isIll(SamplePerson person) {
        return !person.is(HEALTH, "健康");
    }

    private static String bearer(SampleHousehold house, SamplePerson person) {
        return house.village().code() + person.name();
    }
}
