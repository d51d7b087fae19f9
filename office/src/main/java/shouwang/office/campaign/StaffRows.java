package shouwang.office.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** The staff pool as stored; insert-only. */
@Repository
class StaffRows {

    private static final String STAFF = """
            select s.*, coalesce(case when d.level = 'group' then regexp_replace(u.name, '(村民|居民)委员会$', '') end, '')
                   || regexp_replace(d.name, '(村民|居民)委员会$', '') as place
            from campaign.v_staff s
            join region.division d on d.code = s.division
            left join region.division u on u.code = d.parent
            where s.division >= :low and s.division < :high
            """;

    private final JdbcClient jdbc;

    StaffRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else changes the pool of the division's town. */
    void alone(Actor actor, String division) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:town))")
                .param("town", "campaign.staff/" + division.substring(0, 9))
                .query((row, number) -> true)
                .single();
    }

    /** Those who take part now, by division. */
    List<StaffMember> page(Scope scope, StaffFilter filter, int rows) {
        return jdbc.sql(STAFF + """
                         and s.is_in and position(:words in s.name) > 0 and (s.kind = :kind or :kind = '')
                         and (s.trained_on is null or not :untrained)
                         and (s.division || '.' || lpad(s.id::text, 12, '0')) collate "C" > :after
                        order by s.division, s.id limit :rows
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("words", filter.words())
                .param("kind", filter.kind())
                .param("untrained", filter.untrainedOnly())
                .param("after", filter.after())
                .param("rows", rows)
                .query(StaffRows::member)
                .list();
    }

    Optional<StaffMember> find(Scope scope, long id) {
        return jdbc.sql(STAFF + " and s.id = :id")
                .param("low", scope.low())
                .param("high", scope.high())
                .param("id", id)
                .query(StaffRows::member)
                .optional();
    }

    /** Whoever stands in the pool of that town already: by account, or by name and phone. */
    Optional<StaffMember> known(Actor actor, NewStaff wanted) {
        return jdbc.sql(STAFF
                        + " and (s.account_id = :account or s.name = :name and s.phone = :phone) order by s.id limit 1")
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .param("account", wanted.account().orElse(-1L))
                .param("name", wanted.name())
                .param("phone", wanted.phone())
                .query(StaffRows::member)
                .optional();
    }

    TrainingCoverage coverage(Scope scope) {
        return jdbc.sql("""
                        select count(*)::int as staff, count(trained_on)::int as trained from campaign.v_staff
                        where is_in and division >= :low and division < :high
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new TrainingCoverage(row.getInt("staff"), row.getInt("trained")))
                .single();
    }

    void add(Actor actor, NewStaff wanted, LocalDate on) {
        jdbc.sql("""
                        insert into campaign.staff
                            (division, name, phone, kind, account_id, entered_by, entered_by_name, entered_on)
                        values (:division, :name, :phone, :kind, :account, :by, :byName, :on)
                        """)
                .param("division", wanted.division())
                .param("name", wanted.name())
                .param("phone", wanted.phone())
                .param("kind", wanted.kind())
                .param("account", wanted.account().orElse(null))
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .update();
    }

    void presence(Actor actor, StaffMember member, boolean isIn, String reason, LocalDate on) {
        jdbc.sql("""
                        insert into campaign.staff_presence
                            (staff_id, division, seq, is_in, reason, entered_by, entered_by_name, entered_on)
                        select :staff, :division, coalesce(max(seq), 0) + 1, :isIn, :reason, :by, :byName, :on
                        from campaign.staff_presence where staff_id = :staff
                        """)
                .param("staff", member.id())
                .param("division", member.division())
                .param("isIn", isIn)
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .update();
    }

    private static StaffMember member(ResultSet row, int number) throws SQLException {
        long account = row.getLong("account_id");
        Optional<Long> known = row.wasNull() ? Optional.empty() : Optional.of(account);
        return new StaffMember(
                row.getLong("id"),
                row.getString("division"),
                row.getString("place"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("kind"),
                known,
                Optional.ofNullable(row.getObject("trained_on", LocalDate.class)),
                row.getBoolean("is_in"));
    }
}
