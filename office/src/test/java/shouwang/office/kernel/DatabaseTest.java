package shouwang.office.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase(ofItsOwn = true)
class DatabaseTest {

    private static final String OUR_VILLAGE = "512022115203";
    private static final Actor MONITOR = new Actor(7, 9, "样监测", Role.VILLAGE_MONITOR, OUR_VILLAGE);
    private static final Actor NEIGHBOUR = new Actor(8, 10, "样邻居", Role.VILLAGE_MONITOR, "512022115204");

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aConnectionWithoutScopeReadsNoRow() {
        tag(MONITOR, OUR_VILLAGE, "KEY_VILLAGE");
        assertThat(jdbc.sql("select count(*) from region.area_tag")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aConnectionThatHadAScopeBeforeReadsNoRow() {
        tag(MONITOR, OUR_VILLAGE, "DISASTER_HIT");
        for (int i = 0; i < 20; i++) {
            database.read(Scope.of(OUR_VILLAGE), () -> count());
            assertThat(count())
                    .as("a pooled connection after a scoped transaction")
                    .isZero();
        }
    }

    @Test
    void aNeighbourReadsNoRowEvenWhenTheCodeForgetsToAsk() {
        tag(MONITOR, OUR_VILLAGE, "HEAVY_TASK");
        assertThat(database.read(NEIGHBOUR.scope(), this::count)).isZero();
        assertThat(database.read(MONITOR.scope(), this::count)).isPositive();
    }

    @Test
    void aRowOutsideTheScopeCannotBeWritten() {
        assertThatThrownBy(() -> tag(NEIGHBOUR, OUR_VILLAGE, "RELOCATION_SITE"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void withoutAnActorNothingIsWritten() {
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into region.division (code, name, level) values ('990000000000', '样', 'province')")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("no actor, no write");
    }

    @Test
    void theDatabaseItselfKeepsWhoChangedWhatAndBothImages() {
        tag(MONITOR, OUR_VILLAGE, "RELOCATION_SITE");
        database.write(MONITOR, () -> {
            jdbc.sql("""
                            update region.area_tag set until_on = from_on, ended_because = '样例改正', ended_by = 7, ended_by_name = '样'
                            where kind = 'RELOCATION_SITE'
                            """).update();
        });
        var kept = database.read(MONITOR.scope(), () -> jdbc.sql("""
                        select account_id, post_id, before ->> 'until_on' as was, after ->> 'ended_because' as is
                          from kernel.audit where room = 'region' and thing = 'area_tag' and action = 'update'
                         order by id desc limit 1
                        """).query().singleRow());
        assertThat(kept).containsEntry("account_id", 7L).containsEntry("post_id", 9L);
        assertThat(kept).containsEntry("was", null).containsEntry("is", "样例改正");
    }

    @Test
    void theAuditCannotBeChangedByTheApplication() {
        assertThatThrownBy(() -> database.write(MONITOR, () -> {
                    jdbc.sql("update kernel.audit set account_id = 1").update();
                }))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into kernel.audit (account_id, post_id, room, thing, action) values (1, 1, 'a', 'b', 'insert')")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void oneTransactionCarriesOneActor() {
        assertThatThrownBy(() -> database.write(MONITOR, () -> tag(NEIGHBOUR, "512022115204", "KEY_VILLAGE")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theApplicationCannotSwitchThePoliciesOff() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThatThrownBy(() -> jdbc.sql("alter table region.area_tag disable row level security")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private long count() {
        return jdbc.sql("select count(*) from region.area_tag")
                .query(Long.class)
                .single();
    }

    private void tag(Actor actor, String division, String kind) {
        database.write(actor, () -> {
            jdbc.sql("""
                            insert into region.area_tag (division, kind, reason, from_on, set_by, set_by_name)
                            values (:division, :kind, '样例', :on, 7, '样监测') on conflict do nothing
                            """)
                    .param("division", division)
                    .param("kind", kind)
                    .param("on", LocalDate.of(2023, 5, 20))
                    .update();
        });
    }
}
