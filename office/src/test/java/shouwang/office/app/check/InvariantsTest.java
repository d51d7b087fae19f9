package shouwang.office.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import shouwang.office.WithDatabase;
import shouwang.office.app.browser.SampleOffice;
import shouwang.office.app.postgres.ThrowAwayPostgres;
import shouwang.office.app.town.SampleTown;
import shouwang.office.campaign.Board;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.policy.Clause;
import shouwang.policy.pack.PolicyPack;

/** In the sample town half way through its campaign everything holds; one broken row of each kind is found. */
@SpringBootTest(properties = "shouwang.files=target/invariants-files")
@WithDatabase(ofItsOwn = true)
@Import(SampleOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvariantsTest {

    private static final String TOWN = "512022115000";
    private static final String OFFICE_DAY = "2023-06-01";

    @Autowired
    SampleOffice office;

    @Autowired
    Board board;

    @Autowired
    DataSource source;

    @Autowired
    ThrowAwayPostgres database;

    @BeforeAll
    void aTownAtWork(@TempDir Path folder) throws Exception {
        office.open();
        office.load(SampleTown.of(SampleTown.SEED, 200).writeTo(folder));
        office.visit();
        office.playCases();
        board.of(new Actor(5, 6, "样镇办", Role.TOWN_OFFICER, TOWN), TOWN);
    }

    @Test
    void everythingHoldsInTheSampleTown() throws SQLException {
        EverythingHolds.in(source);
    }

    @Test
    void whatIsNotDueYetIsOpenWorkAndNotBroken() throws SQLException {
        List<Checked> all = broken("select 1");
        assertThat(of(all, "05-meetings").open()).isPositive();
        assertThat(of(all, "05-meetings").holds()).isTrue();
        assertThat(of(all, "04-list-rows").open()).isPositive();
        assertThat(all).allMatch(checked -> checked.examined() > 0);
    }

    @Test
    void everyInvariantRestsOnAClauseOfThePack() {
        Set<String> clauses = PolicyPack.load("tonglv-2023").clauses().stream()
                .map(Clause::id)
                .collect(Collectors.toSet());
        assertThat(Invariant.all()).extracting(Invariant::basis).allMatch(clauses::contains);
    }

    static Stream<Arguments> broken() {
        String order = "(select min(order_id) from fieldwork.standing where is_open)";
        String visited = "(select min(order_id) from fieldwork.standing where not is_open)";
        return Stream.of(
                Arguments.of("01-one-form", "有效任务有 2 个", """
                        insert into fieldwork.visit_order (household_id, division, form, crew, due_on, why, given_by,
                            given_by_name, given_on)
                        select household_id, division, form, crew, due_on, why, 0, '样', given_on
                        from fieldwork.visit_order where id = %s""".formatted(order)),
                Arguments.of(
                        "01-one-form", "应填附件", "update fieldwork.visit_order set form = form + 1 where id = " + order),
                Arguments.of("01-one-form", "有效的表有 0 张", "delete from screening.routing_step where key_group is null"),
                Arguments.of("01-one-form", "入户进度与有效任务不一致", "delete from fieldwork.standing where order_id = " + order),
                Arguments.of("01-one-form", "户已不在册", """
                        update registry.household set ended_on = '2023-05-20', end_reason = '样'
                        where id = (select household_id from fieldwork.visit_order where id = %s)""".formatted(order)),
                Arguments.of("02-one-open-order", "2 个未完成的任务", """
                        insert into fieldwork.visit_order (household_id, division, form, crew, due_on, why, given_by,
                            given_by_name, given_on)
                        select household_id, division, form, crew, due_on, why, 0, '样', given_on
                        from fieldwork.visit_order where id = %s""".formatted(order)),
                Arguments.of(
                        "02-one-open-order",
                        "表已交，任务仍算未完成",
                        "update fieldwork.standing set is_open = true where order_id = " + visited),
                Arguments.of("03-annex-4", "2 张有效的已交表", """
                        with another as (
                            insert into fieldwork.visit_order (household_id, division, form, crew, due_on, why, given_by,
                                given_by_name, given_on)
                            select household_id, division, form, crew, due_on, why, 0, '样', given_on
                            from fieldwork.visit_order where id = %s returning id)
                        insert into fieldwork.visit (id, order_id, household_id, division, form, version, is_by_phone,
                            visited_on, inspectors, answers, content, troubles, filed_on, filed_by, filed_by_name)
                        select gen_random_uuid(), another.id, household_id, division, form, version, is_by_phone,
                            visited_on, inspectors, answers, content, troubles, filed_on, filed_by, filed_by_name
                        from fieldwork.visit, another where order_id = %s and version = 1""".formatted(visited, visited)),
                Arguments.of("03-annex-4", "入户进度记", """
                        update fieldwork.standing set is_open = true, visit_id = null where order_id = %s""".formatted(visited)),
                Arguments.of(
                        "04-list-rows",
                        "找到的户已不在册",
                        "update screening.clue set household_id = 999999999 where id = (select min(id) from"
                                + " screening.clue where outcome = 'matched')"),
                Arguments.of(
                        "04-list-rows",
                        "名单记",
                        "delete from screening.clue where id = (select max(id) from screening.clue)"),
                Arguments.of("04-list-rows", "仍待核对", later()),
                Arguments.of("05-meetings", "没有研判结论，也不在议程上", later()),
                Arguments.of("06-village-figures", "逐户数为", """
                        update campaign.village_figure set households = households + 1 where ctid =
                            (select ctid from campaign.village_figure limit 1)"""),
                Arguments.of("07-cases", "没有办理记录", """
                        delete from casework.passage where case_id = (select min(id) from casework.case_file)"""),
                Arguments.of("07-cases", "第 2 步不接上一步", """
                        delete from casework.passage where seq = 2
                            and case_id = (select min(case_id) from casework.passage where seq = 3)"""),
                Arguments.of("07-cases", "是否办结与它不符", """
                        update casework.case_file set is_open = not is_open
                        where id = (select min(id) from casework.case_file)"""),
                Arguments.of("08-notices", "不足 5 天", """
                        update casework.notice set until_on = posted_on + 4
                        where id = (select min(id) from casework.notice where kind = 'notice')"""),
                Arguments.of("08-notices", "就撤下了", """
                        update casework.notice_removal r set taken_down_on = n.until_on
                        from casework.notice n where n.id = r.notice_id"""),
                Arguments.of("08-notices", "没有满期的公示", """
                        update casework.passage set made_on = '2023-05-01' where from_step = 'NOTICE'
                            and to_step = 'TOWN_REVIEW'"""));
    }

    private static String later() {
        return "update kernel.setting set value = (date '%s' - (now() at time zone 'Asia/Shanghai')::date)::text where name = 'office-day-ahead-days'"
                .formatted(OFFICE_DAY);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken")
    void aBrokenRowIsFound(String invariant, String words, String breaking) throws SQLException {
        Checked checked = of(broken(breaking), invariant);
        assertThat(checked.holds()).isFalse();
        assertThat(checked.rows())
                .isNotEmpty()
                .anyMatch(row -> row.words().contains(words))
                .allMatch(row -> row.look().startsWith("/"));
        assertThat(checked.inWords()).contains("不成立", checked.invariant().basis());
    }

    /** What the check says after a statement that goes around all guards, and is taken back. */
    private List<Checked> broken(String breaking) throws SQLException {
        try (Connection connection = database.superuser().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(breaking);
            List<Checked> all = Invariants.check(connection);
            connection.rollback();
            return all;
        }
    }

    private static Checked of(List<Checked> all, String name) {
        return all.stream()
                .filter(checked -> checked.invariant().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
