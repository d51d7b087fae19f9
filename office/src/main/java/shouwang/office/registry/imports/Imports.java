package shouwang.office.registry.imports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.Import;
import shouwang.office.registry.Import.RosterFile;
import shouwang.office.registry.Import.Status;
import shouwang.office.registry.bulk.FactsJson;

/** The imports and how far they are. */
@Repository
public class Imports {

    private static final String SELECT = """
            select i.*, p.step, p.done, p.total from registry.import i
            left join registry.import_progress p on p.import_id = i.id
            where i.division >= :low and i.division < :high
            """;

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Import> find(Scope scope, long id) {
        return jdbc.sql(SELECT + "and i.id = :id")
                .param("low", scope.low())
                .param("high", scope.high())
                .param("id", id)
                .query((row, number) -> read(row, files(scope, id)))
                .optional();
    }

    /** The latest first, from before an id; files are left out. */
    public List<Import> before(Scope scope, long id, int atMost) {
        return jdbc.sql(SELECT + "and i.id < :id order by i.id desc limit :most")
                .param("low", scope.low())
                .param("high", scope.high())
                .param("id", id)
                .param("most", atMost)
                .query((row, number) -> read(row, List.of()))
                .list();
    }

    /** The open import of these very files, when somebody pressed twice. */
    public Optional<Long> openOf(Actor actor, String division, String sha256) {
        return jdbc.sql("""
                        select id from registry.import
                        where division = :division and sha256 = :sha256 and status in ('RECEIVED', 'READING', 'STAGED')
                        """)
                .param("division", division)
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
    }

    /** Whether no import but this one was handed in with a file of this content. */
    boolean isOnlyIn(Actor actor, long importId, StoredFile file) {
        return jdbc.sql("""
                        select not exists (select from registry.import_file
                                           where stored = :stored and import_id <> :import)
                        """)
                .param("stored", file.sha256())
                .param("import", importId)
                .query(Boolean.class)
                .single();
    }

    /** Empty when another press was faster. */
    public Optional<Long> receive(Actor actor, String division, String sha256, LocalDate officeOn) {
        return jdbc.sql("""
                        insert into registry.import (
                            division, status, sha256, received_by, received_account, office_on)
                        values (:division, 'RECEIVED', :sha256, :by, :account, :on)
                        on conflict (division, sha256) where status in ('RECEIVED', 'READING', 'STAGED') do nothing
                        returning id
                        """)
                .param("division", division)
                .param("sha256", sha256)
                .param("by", actor.name())
                .param("account", actor.account())
                .param("on", officeOn)
                .query(Long.class)
                .optional();
    }

    /** Keeps one table of an import; before it is read, one a file. */
    public void addFile(Actor actor, long importId, String division, int seq, StoredFile file) {
        jdbc.sql("""
                        insert into registry.import_file (import_id, seq, division, name, stored, sha256)
                        values (:import, :seq, :division, :name, :stored, :stored)
                        """)
                .param("import", importId)
                .param("seq", seq)
                .param("division", division)
                .param("name", file.name())
                .param("stored", file.sha256())
                .update();
    }

    /** The files as they were handed in. */
    public List<StoredFile> filesOf(Actor actor, long importId) {
        return jdbc.sql("""
                        select name, stored from registry.import_file where import_id = :import
                        group by name, stored order by min(seq)
                        """)
                .param("import", importId)
                .query((row, number) -> new StoredFile(row.getString("name"), row.getString("stored")))
                .list();
    }

    /** Replaces the files of an import by the tables found in them. */
    void keepTables(Actor actor, long importId, String division, List<RosterTable> tables) {
        jdbc.sql("delete from registry.import_file where import_id = :import")
                .param("import", importId)
                .update();
        for (RosterTable table : tables) {
            jdbc.sql("""
                            insert into registry.import_file (
                                import_id, seq, division, name, sheet, stored, sha256, is_rejects, header_row, columns,
                                unknown_columns)
                            values (:import, :seq, :division, :name, :sheet, :stored, :stored, :rejects, :header,
                                :columns::jsonb, :unknown)
                            """)
                    .param("import", importId)
                    .param("seq", table.seq())
                    .param("division", division)
                    .param("name", table.file().name())
                    .param("sheet", table.table().sheet())
                    .param("stored", table.file().sha256())
                    .param("rejects", table.isRejects())
                    .param("header", table.columns().header().row())
                    .param("columns", FactsJson.write(table.columns().keys()))
                    .param("unknown", table.columns().unknown().toArray(String[]::new))
                    .update();
        }
    }

    /** Counts what was staged, and lets the planner know. */
    void count(Actor actor, long importId) {
        jdbc.sql("select registry.count_staged()").query((row, number) -> true).single();
        jdbc.sql("""
                        create temporary table counted on commit drop as
                        select file_seq, count(*) as rows_in, count(*) filter (where state = 'loaded') as loaded,
                               count(*) filter (where state = 'refused') as refused,
                               count(*) filter (where state = 'held') as held, count(errors) as sent_back
                        from registry.staged_row where import_id = kernel.import_id() group by file_seq
                        """).update();
        jdbc.sql("""
                        update registry.import_file f set rows_in = c.rows_in, rows_sent_back = c.sent_back
                          from counted c where f.import_id = :id and f.seq = c.file_seq
                        """).param("id", importId).update();
        jdbc.sql("""
                        update registry.import i
                           set rows_in = r.rows_in, rows_loaded = r.loaded, rows_refused = r.refused, rows_held = r.held,
                               rows_sent_back = r.sent_back, households = h.households, households_unloaded = h.unloaded
                          from (select coalesce(sum(rows_in), 0) as rows_in, coalesce(sum(loaded), 0) as loaded,
                                       coalesce(sum(refused), 0) as refused, coalesce(sum(held), 0) as held,
                                       coalesce(sum(sent_back), 0) as sent_back from counted) r,
                               (select count(*) as households, count(*) filter (where not is_loaded) as unloaded
                                from registry.staged_household where import_id = :id) h
                         where i.id = :id
                        """).param("id", importId).update();
    }

    /** Moves an import on; false when it is not where the caller thought. */
    public boolean move(Actor actor, long importId, Status from, Status to, String words) {
        return jdbc.sql("update registry.import set status = :to, words = :words where id = :id and status = :from")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("words", words)
                        .param("id", importId)
                        .update()
                == 1;
    }

    /** Notes an import as applied; false when it does not wait for that. */
    public boolean apply(Actor actor, long importId) {
        return jdbc.sql("""
                                update registry.import
                                   set status = 'APPLIED', applied_at = clock_timestamp(), applied_by = :by
                                 where id = :id and status = 'STAGED'
                                """).param("id", importId).param("by", actor.name()).update() == 1;
    }

    /** Notes an import as taken back; false when it is not applied. */
    public boolean withdraw(Actor actor, long importId) {
        return jdbc.sql("""
                                update registry.import
                                   set status = 'WITHDRAWN', withdrawn_at = clock_timestamp(), withdrawn_by = :by
                                 where id = :id and status = 'APPLIED'
                                """).param("id", importId).param("by", actor.name()).update() == 1;
    }

    /** Where the work on an import is; a row of its own, so that it can be seen while the work goes on. */
    public void progress(Actor actor, long importId, String division, Import.Step step) {
        jdbc.sql("""
                        insert into registry.import_progress (import_id, division, step, done, total)
                        values (:import, :division, :step, :done, :of)
                        on conflict (import_id) do update
                           set step = excluded.step, done = excluded.done, total = excluded.total,
                               at = clock_timestamp()
                        """)
                .param("import", importId)
                .param("division", division)
                .param("step", step.words())
                .param("done", step.done())
                .param("of", step.of())
                .update();
    }

    private List<RosterFile> files(Scope scope, long importId) {
        return jdbc.sql("""
                        select * from registry.import_file
                        where import_id = :id and division >= :low and division < :high order by seq
                        """)
                .param("id", importId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new RosterFile(
                        row.getInt("seq"),
                        row.getString("name"),
                        row.getString("sheet"),
                        row.getBoolean("is_rejects"),
                        row.getInt("header_row"),
                        texts(row.getArray("unknown_columns")),
                        row.getInt("rows_in"),
                        row.getInt("rows_sent_back")))
                .list();
    }

    private static Import read(ResultSet row, List<RosterFile> files) throws SQLException {
        String step = row.getString("step");
        return new Import(
                row.getLong("id"),
                row.getString("division"),
                Status.valueOf(row.getString("status")),
                row.getString("words"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("received_by"),
                row.getObject("office_on", LocalDate.class),
                row.getInt("rows_in"),
                row.getInt("rows_loaded"),
                row.getInt("rows_refused"),
                row.getInt("rows_held"),
                row.getInt("rows_sent_back"),
                row.getInt("households"),
                row.getInt("households_new"),
                row.getInt("households_changed"),
                row.getInt("households_unloaded"),
                row.getInt("persons_new"),
                row.getInt("persons_changed"),
                row.getInt("persons_unchanged"),
                row.getInt("corrections"),
                row.getInt("proposals"),
                step == null
                        ? Optional.empty()
                        : Optional.of(new Import.Step(step, row.getLong("done"), row.getLong("total"))),
                files);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
