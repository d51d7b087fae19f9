package shouwang.office.screening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import shouwang.office.screening.TakenList.Counts;
import shouwang.office.screening.TakenList.Receipt;
import shouwang.office.screening.TakenList.Withdrawn;

/** The lists (名单) and their files. */
@Repository
class Lists {

    private static final String COLUMNS = """
            select l.*, w.withdrawn_by_name, w.withdrawn_on, w.reason as withdrawn_because
            from screening.list l left join screening.list_withdrawal w on w.list_id = l.id
            where l.division >= :low and l.division < :high
            """;

    private final JdbcClient jdbc;

    Lists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the next list, kept before its rows are written so that the audit can name it. */
    long nextId(Actor actor) {
        return jdbc.sql("select nextval('screening.list_id_seq')")
                .query(Long.class)
                .single();
    }

    /** Keeps a list whose rows have all arrived; none of them is settled yet. */
    void add(Actor actor, TakenList list, String sha256, Path file) throws IOException {
        jdbc.sql("""
                        insert into screening.list (id, division, kind, department, file_name, sha256, sheet, header_row,
                            columns, unknown_columns, rows, waiting, received_by, received_by_name, received_on)
                        values (:id, :division, :kind, :department, :file, :sha256, :sheet, :headerRow,
                            :columns, :unknown, :rows, :rows, :by, :byName, :on)
                        """)
                .param("id", list.id())
                .param("division", list.division())
                .param("kind", list.source().kind().code())
                .param("department", list.source().department())
                .param("file", list.file())
                .param("sha256", sha256)
                .param("sheet", list.receipt().sheet())
                .param("headerRow", list.receipt().headerRow())
                .param("columns", list.receipt().columns().toArray(String[]::new))
                .param("unknown", list.receipt().unknownColumns().toArray(String[]::new))
                .param("rows", list.counts().rows())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", list.receivedOn())
                .update();
        try (InputStream content = Files.newInputStream(file)) {
            jdbc.sql("insert into screening.list_file (list_id, division, content) values (:id, :division, :content)")
                    .param("id", list.id())
                    .param("division", list.division())
                    .param("content", new SqlBinaryValue(content, Files.size(file)))
                    .update();
        }
    }

    /** Counts anew what became of the rows of these lists. */
    void recount(Actor actor, List<Long> lists) {
        jdbc.sql("""
                        update screening.list l
                        set matched = c.matched, waiting = c.waiting, refused = c.refused
                        from (select list_id, count(*) filter (where outcome = 'matched') as matched,
                                     count(*) filter (where outcome = 'waiting') as waiting,
                                     count(*) filter (where outcome = 'refused') as refused
                              from screening.clue where list_id = any (:lists) group by list_id) c
                        where l.id = c.list_id
                          and (l.matched, l.waiting, l.refused) is distinct from (c.matched, c.waiting, c.refused)
                        """).param("lists", lists.toArray(Long[]::new)).update();
    }

    /** Lets the planner see what a long list brought, before anybody reads it. */
    void countAgain(Actor actor) {
        jdbc.sql("select screening.count_again()").query((row, number) -> true).single();
    }

    Optional<TakenList> find(Scope scope, long id) {
        return within(scope, "and l.id = :id")
                .param("id", id)
                .query(Lists::list)
                .optional();
    }

    /** The list that brought the same file under the same source before and was not taken back. */
    Optional<TakenList> sameAs(Scope scope, String division, ListSource source, String sha256) {
        return within(scope, """
                        and l.division = :division and l.kind = :kind and l.department = :department
                        and l.sha256 = :sha256 and not l.is_withdrawn
                        """)
                .param("division", division)
                .param("kind", source.kind().code())
                .param("department", source.department())
                .param("sha256", sha256)
                .query(Lists::list)
                .optional();
    }

    /** The lists from the newest down, those older than {@code before}. */
    List<TakenList> page(Scope scope, long before, int rows) {
        return within(scope, "and l.id < :before order by l.id desc limit :count")
                .param("before", before)
                .param("count", rows)
                .query(Lists::list)
                .list();
    }

    private JdbcClient.StatementSpec within(Scope scope, String condition) {
        return jdbc.sql(COLUMNS + condition).param("low", scope.low()).param("high", scope.high());
    }

    private static TakenList list(ResultSet row, int number) throws SQLException {
        return new TakenList(
                row.getLong("id"),
                row.getString("division"),
                new ListSource(ListKind.of(row.getString("kind")).orElseThrow(), row.getString("department")),
                row.getString("file_name"),
                row.getObject("received_on", LocalDate.class),
                new Counts(row.getInt("rows"), row.getInt("matched"), row.getInt("waiting"), row.getInt("refused")),
                new Receipt(
                        row.getString("received_by_name"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("sheet"),
                        row.getInt("header_row"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        List.of((String[]) row.getArray("unknown_columns").getArray())),
                withdrawal(row));
    }

    private static Optional<Withdrawn> withdrawal(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("withdrawn_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(
                        new Withdrawn(row.getString("withdrawn_by_name"), on, row.getString("withdrawn_because")));
    }
}
