package shouwang.office.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Role;
import shouwang.office.region.Divisions;
import tools.jackson.databind.json.JsonMapper;

/** A few households of 通旅镇 with invented people, and the people of its offices. */
public final class InventedTown {

    public static final String TOWN = "512022115000";
    public static final String COUNTY = "512022000000";
    /** 复兴庙村 and 四洞桥村. */
    public static final String FUXING = "512022115202";

    public static final String SIDONG = "512022115203";
    public static final Actor MONITOR = new Actor(7, 9, "样监测", Role.VILLAGE_MONITOR, FUXING);
    public static final Actor NEIGHBOUR = new Actor(8, 10, "样邻居", Role.VILLAGE_MONITOR, SIDONG);
    public static final Actor OFFICER = new Actor(5, 6, "样镇办", Role.TOWN_OFFICER, TOWN);
    public static final Actor COUNTY_OFFICER = new Actor(3, 4, "样县局", Role.COUNTY_OFFICER, COUNTY);
    public static final Actor ADMINISTRATOR = new Actor(1, 2, "样管理", Role.SYSTEM_ADMINISTRATOR, COUNTY);

    private final Database database;
    private final JdbcClient jdbc;
    private final Divisions divisions;

    public InventedTown(Database database, JdbcClient jdbc, Divisions divisions) {
        this.database = database;
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** A member: name, number, then column and value by turns. */
    public record Person(String name, String number, Map<String, String> facts) {

        public static Person of(String name, String number, String... facts) {
            return new Person(name, number, InventedTown.facts(facts));
        }
    }

    public static Map<String, String> facts(String... facts) {
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            byColumn.put(facts[i], facts[i + 1]);
        }
        return byColumn;
    }

    /** A household whose first person is the head. */
    public long household(
            String village, String group, String householdNo, Map<String, String> facts, Person... people) {
        String division =
                divisions.group(Actor.OFFICE, village, group, group + "组").code();
        return database.write(Actor.OFFICE, () -> {
            long id = jdbc.sql("""
                            insert into registry.household (division, group_text, household_no, label, head_name, head_key,
                                phone_key, facts, source_kind, source, source_on, entered_by)
                            values (:division, :group, :number, :number, :head, left(:headNumber, 18), '13900000001',
                                :facts::jsonb, 'roster', '测试', '2023-05-20', '测试') returning id
                            """)
                    .param("division", division)
                    .param("group", group + "组")
                    .param("number", householdNo)
                    .param("head", people[0].name())
                    .param("headNumber", people[0].number())
                    .param("facts", json(facts))
                    .query(Long.class)
                    .single();
            for (int i = 0; i < people.length; i++) {
                add(id, division, i + 1, people[i]);
            }
            return id;
        });
    }

    private void add(long household, String division, int seq, Person person) {
        jdbc.sql("""
                        insert into registry.member (household_id, division, seq, name, identity_key, number_text,
                            relation, is_head, facts, source_kind, source, source_on, entered_by)
                        values (:household, :division, :seq, :name, left(:number, 18), :number, :relation, :head,
                            :facts::jsonb, 'roster', '测试', '2023-05-20', '测试')
                        """)
                .param("household", household)
                .param("division", division)
                .param("seq", seq)
                .param("name", person.name())
                .param("number", person.number())
                .param("relation", seq == 1 ? "户主" : "之子")
                .param("head", seq == 1)
                .param("facts", json(person.facts()))
                .update();
    }

    public void verdict(long household, String monitored, String... proposals) {
        database.write(
                Actor.OFFICE,
                () -> jdbc.sql("""
                                insert into registry.verdict
                                    (household_id, division, in_range, monitored, risks, focus, proposals)
                                select id, division, 'unknown', :monitored, '{}', '{}', :proposals
                                from registry.household where id = :id
                                """)
                        .param("id", household)
                        .param("monitored", monitored)
                        .param("proposals", proposals)
                        .update());
    }

    public void finding(long household, String rule, String severity, String answer) {
        database.write(
                Actor.OFFICE,
                () -> jdbc.sql("""
                                insert into registry.finding (household_id, division, rule, severity, answer, because)
                                select id, division, :rule, :severity, :answer, '样' from registry.household where id = :id
                                """)
                        .param("id", household)
                        .param("rule", rule)
                        .param("severity", severity)
                        .param("answer", answer)
                        .update());
    }

    static String json(Map<String, String> facts) {
        return JsonMapper.shared().writeValueAsString(facts);
    }
}
