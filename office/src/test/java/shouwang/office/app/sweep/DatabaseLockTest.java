package shouwang.office.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shouwang.office.WithDatabase;
import shouwang.office.casework.CaseFolk;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Scope;

/** The database's own lock, asked by bare statements that no code filters. */
@SpringBootTest(properties = "shouwang.files=target/sweep-files")
@WithDatabase(ofItsOwn = true)
@Import({SweptTown.class, SweptVisits.class, DatabaseLock.class, CaseFolk.class})
class DatabaseLockTest {

    /** Computed anew at any time, or a file whose record is audited: no audit of their own. */
    private static final Set<String> WITHOUT_AUDIT = Set.of(
            "kernel.audit",
            "correspondence.paper_file",
            "registry.import_progress",
            "registry.finding",
            "registry.verdict",
            "fieldwork.standing",
            "campaign.village_figure",
            "campaign.recount");

    private static final Set<String> WITHOUT_AUDIT_OR_DIVISION = Set.of(
            // The machine's own settings; the sign-ins are a record themselves.
            "kernel.setting",
            "access.sign_in",
            // The files of an audited pack, whose row holds their checksum.
            "packs.pack_file",
            // Kept by imports, which are audited.
            "registry.known_column");

    /** Public knowledge: a place is no person. */
    private static final Set<String> WITHOUT_SCOPE = Set.of("region.division");

    @Autowired
    SweptTown town;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void loaded() {
        town.stands();
    }

    @Test
    void everyTableWithADivisionIsGuardedAndAudited() {
        List<Map<String, Object>> tables = jdbc.sql("""
                        select c.oid::regclass::text as name, c.relrowsecurity and c.relforcerowsecurity as guarded,
                               exists (select from pg_policy p where p.polrelid = c.oid) as has_policy,
                               exists (select from pg_trigger t join pg_proc f on f.oid = t.tgfoid
                                       where t.tgrelid = c.oid and f.proname = 'write_audit') as one_by_one,
                               exists (select from pg_trigger t join pg_proc f on f.oid = t.tgfoid
                                       where t.tgrelid = c.oid and f.proname = 'write_import_audit') as in_bulk
                        from pg_class c
                        where c.relkind in ('r', 'p') and c.relpersistence = 'p'
                          and exists (select from pg_attribute a
                                      where a.attrelid = c.oid and a.attname = 'division' and not a.attisdropped)
                        """).query().listOfRows();
        assertThat(tables).hasSizeGreaterThan(20).allSatisfy(table -> {
            String name = String.valueOf(table.get("name"));
            assertThat(table).as(name).containsEntry("guarded", true).containsEntry("has_policy", true);
            if (!WITHOUT_AUDIT.contains(name)) {
                assertThat(table).as(name).containsEntry("one_by_one", true).containsEntry("in_bulk", true);
            }
        });
    }

    @Test
    void everyTableOfTheRoomsIsAuditedUnlessItKeepsNoDecision() {
        List<String> notAudited = jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and c.relpersistence = 'p' and n.nspname not in ('public', 'pg_catalog', 'information_schema')
                          and not exists (select from pg_trigger t join pg_proc f on f.oid = t.tgfoid
                                          where t.tgrelid = c.oid and f.proname = 'write_audit')
                        """).query(String.class).list();
        assertThat(notAudited)
                .as("say above why a table needs no audit")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(WITHOUT_AUDIT.stream(), WITHOUT_AUDIT_OR_DIVISION.stream())
                                .toList());
    }

    @Test
    void everyViewAsksAsItsReader() {
        assertThat(jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
                          and not coalesce('security_invoker=true' = any (c.reloptions), false)
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void withoutAScopeNothingOfAnybodyIsRead() {
        SoftAssertions wrong = new SoftAssertions();
        for (String relation : scoped()) {
            wrong.assertThat(count(relation, "true")).as(relation).isZero();
        }
        // Also on a connection that has served somebody before.
        database.read(Scope.EVERYWHERE, () -> count("registry.household", "true"));
        for (String relation : scoped()) {
            Integer seen = transaction.execute(status -> count(relation, "true"));
            wrong.assertThat(seen).as(relation + " after a scoped read").isZero();
        }
        wrong.assertAll();
    }

    @Test
    void withAScopeNothingOfAnotherVillageIsRead() {
        for (Actor stranger : List.of(town.people().neighbour(), town.people().otherTown())) {
            Scope own = stranger.scope();
            SoftAssertions wrong = new SoftAssertions();
            for (String relation : scoped()) {
                String foreign = hasDivision(relation)
                        ? "division < '%s' or division >= '%s'".formatted(own.low(), own.high())
                        : "household_id not in (select id from registry.household)";
                wrong.assertThat(database.read(own, () -> count(relation, foreign)))
                        .as("%s read by %s", relation, stranger.name())
                        .isZero();
            }
            wrong.assertAll();
        }
        assertThat(database.read(town.people().neighbour().scope(), () -> count("registry.household", "true")))
                .isPositive();
    }

    @Test
    void whoKeepsAccountsReadsNoHousehold() {
        Actor keeper = town.people().administrator();
        for (String relation : List.of("registry.household", "registry.member", "screening.clue")) {
            assertThat(database.read(keeper, () -> count(relation, "true"))).isZero();
        }
    }

    @Test
    void nobodyWritesIntoAnotherVillage() {
        Actor neighbour = town.people().neighbour();
        int touched = database.write(
                neighbour,
                () -> jdbc.sql("update registry.household set head_name = '改名' where division like '%s%%'"
                                .formatted(SweptTown.VILLAGE))
                        .update());
        assertThat(touched).isZero();
        assertThat(catchThrowable(() -> database.write(
                        neighbour,
                        () -> jdbc.sql("update registry.household set division = '%s' where true"
                                        .formatted(SweptTown.VILLAGE))
                                .update())))
                .hasStackTraceContaining("row-level security");
    }

    /** Every table and view the office may read that tells of households or of a division's work. */
    private List<String> scoped() {
        return jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v') and c.relpersistence = 'p'
                          and n.nspname not in ('pg_catalog', 'information_schema')
                          and has_table_privilege(c.oid, 'select')
                          and exists (select from pg_attribute a where a.attrelid = c.oid
                                      and a.attname in ('division', 'household_id') and not a.attisdropped)
                        order by 1
                        """).query(String.class).list().stream()
                .filter(name -> !WITHOUT_SCOPE.contains(name))
                .toList();
    }

    private boolean hasDivision(String relation) {
        return jdbc.sql("select count(*) from pg_attribute where attrelid = :name::regclass and attname = 'division'")
                        .param("name", relation)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private int count(String relation, String where) {
        return jdbc.sql("select count(*) from %s where %s".formatted(relation, where))
                .query(Integer.class)
                .single();
    }
}
