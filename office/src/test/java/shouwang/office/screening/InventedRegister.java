package shouwang.office.screening;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.region.Divisions;

/** A small register of invented people, for tests that look for somebody. */
public final class InventedRegister {

    public static final String TOWN = "512022115000";
    /** 复兴庙村 and 四洞桥村. */
    public static final String FUXING = "512022115202";

    public static final String SIDONG = "512022115203";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Database database;
    private final JdbcClient jdbc;
    private final Divisions divisions;

    public InventedRegister(Database database, JdbcClient jdbc, Divisions divisions) {
        this.database = database;
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** A number that passes the checksum and belongs to nobody. */
    public static String number(int serial) {
        String first = "5120221900%02d%02d%03d".formatted(1 + serial % 12, 1 + serial / 12 % 28, serial % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }

    public record Person(String name, String number) {}

    /** A household whose first person is the head. */
    public long household(String village, String group, Person... people) {
        String division = group.isEmpty()
                ? village
                : divisions.group(Actor.OFFICE, village, group, group + "组").code();
        return database.write(Actor.OFFICE, () -> {
            long id = jdbc.sql("""
                            insert into registry.household (division, group_text, label, head_name, source_kind, source,
                                source_on, entered_by)
                            values (:division, :group, :label, :head, 'roster', '测试', '2023-05-20', '测试') returning id
                            """)
                    .param("division", division)
                    .param("group", group.isEmpty() ? null : group + "组")
                    .param("label", people[0].number())
                    .param("head", people[0].name())
                    .query(Long.class)
                    .single();
            for (int i = 0; i < people.length; i++) {
                add(id, division, i + 1, people[i]);
            }
            return id;
        });
    }

    void end(long household) {
        database.write(
                Actor.OFFICE,
                () -> jdbc.sql(
                                "update registry.household set ended_on = '2023-05-21', end_reason = '测试' where id = :id")
                        .param("id", household)
                        .update());
    }

    /** The people of one household join another; theirs ends. */
    void join(long household, long other) {
        database.write(
                Actor.OFFICE,
                () -> jdbc.sql("update registry.member set household_id = :other where household_id = :id")
                        .param("id", household)
                        .param("other", other)
                        .update());
        end(household);
    }

    void verdict(long household, String monitored, String... proposals) {
        database.write(
                Actor.OFFICE,
                () -> jdbc.sql("""
                                insert into registry.verdict
                                    (household_id, division, in_range, monitored, risks, focus, proposals)
                                select id, division, 'unknown', :monitored, '{}', '{}', :proposals
                                from registry.household where id = :id
                                on conflict (household_id) do update
                                set monitored = excluded.monitored, proposals = excluded.proposals
                                """)
                        .param("id", household)
                        .param("monitored", monitored)
                        .param("proposals", List.of(proposals).toArray(String[]::new))
                        .update());
    }

    private void add(long household, String division, int seq, Person person) {
        jdbc.sql("""
                        insert into registry.member (household_id, division, seq, name, identity_key, number_text,
                            relation, is_head, source_kind, source, source_on, entered_by)
                        values (:household, :division, :seq, :name, left(nullif(:number, ''), 18), nullif(:number, ''),
                            :relation, :head, 'roster', '测试', '2023-05-20', '测试')
                        """)
                .param("household", household)
                .param("division", division)
                .param("seq", seq)
                .param("name", person.name())
                .param("number", person.number())
                .param("relation", seq == 1 ? "户主" : "之子")
                .param("head", seq == 1)
                .update();
    }
}
