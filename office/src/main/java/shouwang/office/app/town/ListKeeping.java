package shouwang.office.app.town;

import static shouwang.office.app.town.RosterColumn.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The departments while the census goes on: they note who belongs on their lists, and write them out at the end. */
final class ListKeeping {

    private static final List<String> DEPARTMENTS = List.of("县医保局", "县残联", "县人社局", "县应急管理局");

    private final Map<ListKind, List<Noted>> noted = new EnumMap<>(ListKind.class);
    private final Map<String, Integer> bearers = new HashMap<>();
    private int monitored;
    private int onDibao;

    private record Noted(SampleHousehold house, SamplePerson person) {}

    ListKeeping() {
        for (ListKind kind : ListKind.values()) {
            noted.put(kind, new ArrayList<>());
        }
    }

    void meet(SampleHousehold house) {
        house.people().forEach(person -> bearers.merge(bearer(house, person), 1, Integer::sum));
        switch (house.role()) {
            case NAMED -> meetNamed(house);
            case MONITORED -> {
                if (house.rules().isEmpty() && ++monitored % 4 == 0) {
                    note(ListKind.PROVINCE, house, ListKeeping::isIll);
                }
            }
            case ON_DIBAO_LIST -> {
                note(ListKind.DIBAO, house, person -> true);
                if (++onDibao % 5 == 0) {
                    note(ListKind.DEPARTMENT, house, ListKeeping::isIll);
                }
            }
            case ON_PROVINCE_LIST -> note(ListKind.PROVINCE, house, ListKeeping::isIll);
            case ON_DEPARTMENT_LIST -> note(ListKind.DEPARTMENT, house, person -> true);
            case ON_VISIT_LIST -> note(ListKind.VISIT, house, person -> true);
            default -> {}
        }
    }

    private void meetNamed(SampleHousehold house) {
        if (house.number().equals(Cast.MONITORED.householdNo())
                || house.number().equals(Cast.IN_TWO_LISTS.householdNo())) {
            note(ListKind.PROVINCE, house, ListKeeping::isIll);
        }
        if (house.number().equals(Cast.IN_TWO_LISTS.householdNo())
                || house.number().equals(Cast.RARE_CHARACTERS.householdNo())) {
            note(ListKind.DEPARTMENT, house, person -> true);
        }
        if (house.number().equals(Cast.NEW_DIBAO.householdNo())) {
            note(ListKind.DIBAO, house, person -> true);
        }
        if (house.number().equals(Cast.TO_VISIT.householdNo())) {
            note(ListKind.VISIT, house, person -> true);
        }
    }

    private void note(ListKind kind, SampleHousehold house, Predicate<SamplePerson> whom) {
        noted.get(kind).add(new Noted(house, house.first(whom).orElse(house.head())));
    }

    /** The lists as they lie in the folder: one of civil affairs, one of the province, four of departments, one of the town. */
    List<SampleList> lists() {
        List<SampleList> lists = new ArrayList<>();
        lists.add(list(ListKind.DIBAO, "", "2-低保名单-县民政局.xlsx", "2023年新识别和申请农村低保人员名单", noted.get(ListKind.DIBAO)));
        lists.add(list(ListKind.PROVINCE, "", "3-省级推送线索.xlsx", "省级推送因病因残风险人员名单", noted.get(ListKind.PROVINCE)));
        for (int i = 0; i < DEPARTMENTS.size(); i++) {
            int place = i;
            List<Noted> all = noted.get(ListKind.DEPARTMENT);
            List<Noted> own = IntStream.range(0, all.size())
                    .filter(n -> n % DEPARTMENTS.size() == place)
                    .mapToObj(all::get)
                    .toList();
            String department = DEPARTMENTS.get(i);
            String fileName = "4-" + department + "推送线索" + (i == 0 ? ".csv" : ".xlsx");
            lists.add(list(ListKind.DEPARTMENT, department, fileName, department + "返贫致贫风险推送名单", own));
        }
        lists.add(list(ListKind.VISIT, "", "5-需入户核查农户名单.xlsx", "需要入户核查的其他农户名单", noted.get(ListKind.VISIT)));
        return lists;
    }

    private SampleList list(ListKind kind, String department, String fileName, String title, List<Noted> people) {
        List<SampleListRow> rows = new ArrayList<>();
        for (Noted one : people) {
            boolean unique = bearers.get(bearer(one.house(), one.person())) == 1;
            ListWriting writing = ListWriting.of(rows.size(), unique);
            if (writing == ListWriting.NUMBER_CELL && fileName.endsWith(".csv")) {
                writing = ListWriting.BY_NUMBER;
            }
            rows.add(writing.write(one.house(), one.person()));
        }
        rows.addAll(StrayRows.of(kind));
        for (int i = 0; i < rows.size(); i++) {
            ListPurpose.fill(kind, department, rows.get(i).cells(), i);
        }
        return new SampleList(kind, department, fileName, title, rows);
    }

    private static boolean isIll(SamplePerson person) {
        return !person.is(HEALTH, "健康");
    }

    private static String bearer(SampleHousehold house, SamplePerson person) {
        return house.village().code() + person.name();
    }
}
