package shouwang.office.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit as stored. */
@Repository
class AuditLines {

    /** Statements of one import with less than this between them are one line. */
    private static final int ONE_BURST_MINUTES = 10;

    private static final int ROWS_AT_ONCE = 500;
    private static final TypeReference<Map<String, Object>> IMAGE = new TypeReference<>() {};

    private static final String WITHIN = """
            (a.division >= :low and a.division < :high
             or a.room = 'access' and (:keeper or a.thing = 'account' and exists (
                 select 1 from access.post o where o.account_id = a.thing_id::bigint
                    and o.division >= :low and o.division < :high))
             or a.division is null and :keeper)
            """;

    private static final String NAMED = """
            select a.*, coalesce(k.person_name, '本系统') as person, p.role as post_role, p.division_name as post_division,
                   coalesce(d.name, '') as division_name
              from found a
              left join access.account k on k.id = a.account_id
              left join lateral access.post_named(a.post_id) p on true
              left join region.division d on d.code = rpad(a.division, greatest(12, length(a.division)), '0')
             order by a.id desc
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditLines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<AuditLine> page(Actor actor, AuditQuestion question, int rows) {
        return asked(actor, question, Optional.of(rows)).query(this::line).list();
    }

    void stream(Actor actor, AuditQuestion question, Consumer<AuditLine> each) {
        asked(actor, question, Optional.empty()).withFetchSize(ROWS_AT_ONCE).query((RowCallbackHandler)
                row -> each.accept(line(row, 0)));
    }

    private StatementSpec asked(Actor actor, AuditQuestion question, Optional<Integer> rows) {
        return within(actor, "with found as (select a.* from kernel.audit a where " + WITHIN + """
                        and a.id < :before
                        and (:thing = '' or a.room || '.' || a.thing = :thing)
                        and (:from::timestamptz is null or a.at >= :from and a.at < :to)
                        and (:person = '' or a.account_id in (
                            select id from access.account
                             where position(:person in person_name) > 0 or sign_in_name = lower(:person)))
                        and (a.import_id is null or not exists (
                            select 1 from kernel.audit b
                             where b.room = a.room and b.import_id = a.import_id and b.id < a.id
                               and b.at > a.at - :burst * interval '1 minute'))
                        order by a.id desc limit :rows)
                        """ + NAMED)
                .param("before", question.before().orElse(Long.MAX_VALUE))
                .param("thing", question.thing())
                .param("person", question.person().strip())
                .param("from", question.day().map(AuditLines::startOf).orElse(null))
                .param("to", question.day().map(day -> startOf(day.plusDays(1))).orElse(null))
                .param("burst", ONE_BURST_MINUTES)
                .param("rows", rows.orElse(null));
    }

    /** What happened to these things, each named as room.table.id. */
    List<AuditLine> of(Actor actor, List<String> ids, int rows) {
        return within(actor, "with found as (select a.* from kernel.audit a where " + WITHIN + """
                        and (a.room, a.thing, a.thing_id) in (
                            select split_part(i, '.', 1), split_part(i, '.', 2), split_part(i, '.', 3)
                              from unnest(:ids::text[]) i)
                        order by a.id desc limit :rows)
                        """ + NAMED)
                .param("ids", ids.toArray(String[]::new))
                .param("rows", rows)
                .query(this::line)
                .list();
    }

    List<SignInAttempt> attempts(Actor actor, String name, long before, int rows) {
        return jdbc.sql("""
                        select s.id, s.at, s.sign_in_name, coalesce(a.person_name, '') as person, s.succeeded, s.address
                          from access.sign_in s left join access.account a on a.id = s.account_id
                         where s.id < :before
                           and (:name = '' or s.sign_in_name = lower(:name) or position(:name in a.person_name) > 0)
                         order by s.id desc limit :rows
                        """)
                .param("before", before)
                .param("name", name.strip())
                .param("rows", rows)
                .query((row, n) -> new SignInAttempt(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("sign_in_name"),
                        row.getString("person"),
                        row.getBoolean("succeeded"),
                        row.getString("address")))
                .list();
    }

    private StatementSpec within(Actor actor, String sql) {
        return jdbc.sql(sql)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .param("keeper", actor.role() == Role.SYSTEM_ADMINISTRATOR || actor.role() == Role.OFFICE);
    }

    private AuditLine line(ResultSet row, int number) throws SQLException {
        String role = row.getString("post_role");
        long importId = row.getLong("import_id");
        return new AuditLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("person"),
                role == null
                        ? Optional.empty()
                        : Optional.of(Post.title(row.getString("post_division"), Role.valueOf(role))),
                row.getString("room"),
                row.getString("thing"),
                Optional.ofNullable(row.getString("thing_id")).orElse(""),
                row.getString("division_name"),
                row.getString("action"),
                importId == 0 ? Optional.empty() : Optional.of(importId),
                image(row.getString("before")),
                image(row.getString("after")));
    }

    private Map<String, Object> image(@org.jspecify.annotations.Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, IMAGE);
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(OfficeClock.ZONE).toInstant());
    }
}
