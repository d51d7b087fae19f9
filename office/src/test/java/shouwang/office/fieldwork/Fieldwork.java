package shouwang.office.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.region.Divisions;
import shouwang.office.screening.InventedRegister;
import shouwang.office.screening.InventedRegister.Person;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Block;
import shouwang.policy.form.Complaint;
import shouwang.policy.form.Field;

/** A village of invented households, a crew of two, and the forms they fill in. */
@SpringBootTest
@WithDatabase(ofItsOwn = true)
abstract class Fieldwork {

    static final String VILLAGE = InventedRegister.FUXING;
    static final String GROUP = VILLAGE + "001";
    static final LocalDate TODAY = LocalDate.of(2023, 5, 20);
    static final LocalDate DUE = LocalDate.of(2023, 5, 29);
    static final Actor MONITOR = new Actor(6, 8, "样监测", Role.VILLAGE_MONITOR, VILLAGE);
    static final Actor NEIGHBOUR = new Actor(9, 11, "样邻监测", Role.VILLAGE_MONITOR, InventedRegister.SIDONG);
    static final Actor COUNTY = new Actor(4, 6, "样县办", Role.COUNTY_OFFICER, "512022000000");
    static final Crew CREW = new Crew(List.of(
            new Crew.Inspector(Optional.empty(), "样甲", "村干部"), new Crew.Inspector(Optional.of(6L), "样乙", "网格员")));

    private static int people;

    @Autowired
    VisitOrders orders;

    @Autowired
    Visits visits;

    @Autowired
    Attempts attempts;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Autowired
    OfficeClock clock;

    InventedRegister register;

    @BeforeEach
    void theOfficeWorksOnADayOfTheCampaign() {
        register = new InventedRegister(database, jdbc, divisions);
        clock.startOn(TODAY);
    }

    /** A household of head and child in the first group of the village, with house, water and telephone. */
    long household() {
        return household("1");
    }

    long household(String group) {
        int first = ++people;
        long id = register.household(
                VILLAGE,
                group,
                new Person("样户主" + first, InventedRegister.number(2 * first)),
                new Person("样孩子" + first, InventedRegister.number(2 * first + 1)));
        facts(id, """
                {"householdPhone": "13900000001", "householdType": "一般农户", "houseUnsafe": "no", "waterSolved": "yes",
                 "dropoutFlag": "no", "uninsuredFlag": "no", "wholeHouseholdAway": "no"}""");
        return id;
    }

    void facts(long household, String json) {
        database.write(Actor.OFFICE, () -> {
            jdbc.sql("update registry.household set facts = facts || :facts::jsonb where id = :id")
                    .param("facts", json)
                    .param("id", household)
                    .update();
            jdbc.sql("""
                            insert into registry.known_column (column_key, import_id)
                            select jsonb_object_keys(:facts::jsonb), 0 on conflict do nothing
                            """).param("facts", json).update();
        });
    }

    VisitOrder given(long household) {
        orders.giveAll(MONITOR, new Giving(VILLAGE, CREW, DUE, false));
        return orderOf(household);
    }

    VisitOrder orderOf(long household) {
        return orders.ofHousehold(MONITOR.scope(), household).orElseThrow();
    }

    /** What the page sends for a household without trouble: all that stands in it, and its ticks. */
    Answers ticked(VisitOrder order) {
        FormSheet sheet = visits.sheet(MONITOR, order.id());
        Map<String, String> all = new LinkedHashMap<>(sheet.offered().values());
        sheet.form().blocks().stream()
                .filter(block -> block.tick().isPresent())
                .map(Block::tickKey)
                .forEach(tick -> all.put(tick, "yes"));
        all.putIfAbsent("mainIncome", "务工工资");
        all.putIfAbsent("incomeBand", "监测标准的1.5倍以上");
        return new Answers(all, sheet.offered().rows());
    }

    static Filing filing(VisitOrder order, Answers answers) {
        return new Filing(UUID.randomUUID(), order.id(), answers, Set.of(), Optional.empty());
    }

    Filed file(VisitOrder order, Map<String, String> otherwise) {
        return visits.file(MONITOR, filing(order, ticked(order).with(otherwise)));
    }

    <T> List<T> rows(String sql, Class<T> type) {
        return database.read(Actor.OFFICE, () -> jdbc.sql(sql).query(type).list());
    }

    static Map<String, String> incomes(String wages, String otherwise) {
        Map<String, String> incomes = new HashMap<>();
        for (String key : List.of(
                "businessIncome",
                "businessCost",
                "propertyIncome",
                "transferIncome",
                "claimIncome",
                "eligibleExpense")) {
            incomes.put(key, otherwise);
        }
        incomes.put("wageIncome", wages);
        return incomes;
    }

    /** Answers whatever the form still asks for, as somebody would who finds nothing wrong. */
    Answers filledIn(FormSheet sheet) {
        Answers answers = ticked(sheet.order());
        for (int round = 0; round < 5; round++) {
            Map<String, String> missing = new HashMap<>();
            for (Complaint complaint : sheet.form().check(answers, sheet.offered())) {
                String key = complaint.field().split("@")[0];
                sheet.form().field(key).ifPresent(field -> missing.put(complaint.field(), answer(sheet, field)));
            }
            answers = answers.with(missing);
        }
        assertThat(sheet.form().check(answers, sheet.offered())).isEmpty();
        return answers;
    }

    private static String answer(FormSheet sheet, Field field) {
        return switch (field.key()) {
            case "relation" -> "之子";
            case "health" -> "健康";
            case "labour" -> "普通劳动力";
            case "employeeMedical", "employeePension" -> "no";
            case "residentMedical" -> "yes";
            case "helperPhone" -> "13900000002";
            case "dibao" -> "未享受";
            case "category" -> "边缘易致贫户";
            default ->
                switch (field.kind()) {
                    case YES_NO -> field.meaning().troubles().contains("no") ? "yes" : "no";
                    case CHOICE, SEVERAL ->
                        field.words().stream()
                                .filter(word -> !field.meaning().troubles().contains(word))
                                .findFirst()
                                .orElse("样");
                    case COUNT, AMOUNT, AREA -> "0";
                    case DATE -> "2023-05-19";
                    case MONTH -> "202208";
                    case PHONE -> "13900000002";
                    case MEMBER -> sheet.members().values().iterator().next();
                    default -> "样";
                };
        };
    }
}
