package shouwang.office.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.campaign.Gathering.What;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** Gatherings and their attendance as stored; insert-only. */
@Repository
class GatheringRows {

    private static final String GATHERINGS = """
            select g.*, regexp_replace(d.name, '(村民|居民)委员会$', '') as division_name
            from campaign.v_gathering g join region.division d on d.code = g.division
            where g.division >= :low and g.division < :high
            """;

    private final JdbcClient jdbc;

    GatheringRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All within a scope, the latest first. */
    List<Gathering> list(Scope scope) {
        return jdbc.sql(GATHERINGS + " order by g.held_on desc, g.id desc")
                .param("low", scope.low())
                .param("high", scope.high())
                .query(GatheringRows::gathering)
                .list();
    }

    Optional<Gathering> find(Scope scope, long id) {
        return jdbc.sql(GATHERINGS + " and g.id = :id")
                .param("low", scope.low())
                .param("high", scope.high())
                .param("id", id)
                .query(GatheringRows::gathering)
                .optional();
    }

    /** The gathering that a form made, when it was sent before. */
    Optional<Long> made(Scope scope, UUID form) {
        return jdbc.sql(
                        "select id from campaign.gathering where form = :form and division >= :low and division < :high")
                .param("form", form)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Long.class)
                .optional();
    }

    long add(Actor actor, String division, What what, UUID form, LocalDate on) {
        return jdbc.sql("""
                        insert into campaign.gathering
                            (division, kind, held_on, place, topic, material, form, entered_by, entered_by_name, entered_on)
                        values (:division, :kind, :held, :place, :topic, :material, :form, :by, :byName, :on) returning id
                        """)
                .param("division", division)
                .param("kind", what.kind().name())
                .param("held", what.heldOn())
                .param("place", what.place())
                .param("topic", what.topic())
                .param("material", what.material())
                .param("form", form)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .query(Long.class)
                .single();
    }

    void withdraw(Actor actor, Gathering gathering, String reason, LocalDate on) {
        jdbc.sql("""
                        insert into campaign.gathering_withdrawal
                            (gathering_id, division, reason, entered_by, entered_by_name, entered_on)
                        values (:id, :division, :reason, :by, :byName, :on)
                        """)
                .param("id", gathering.id())
                .param("division", gathering.division())
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .update();
    }

    /** Until the transaction ends nobody else ticks at that gathering. */
    void alone(Actor actor, long gathering) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('campaign.gathering'), :id::int)")
                .param("id", gathering)
                .query((row, number) -> true)
                .single();
    }

    /** The latest tick: what a form that was made before it does not know. */
    long stamp(Scope scope, long gathering) {
        return jdbc.sql("""
                        select coalesce(max(id), 0) from campaign.attendance
                        where gathering_id = :id and division >= :low and division < :high
                        """)
                .param("id", gathering)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Long.class)
                .single();
    }

    Set<Long> present(Scope scope, long gathering) {
        return Set.copyOf(jdbc.sql("""
                        select staff_id from campaign.v_attendance
                        where gathering_id = :id and is_present and division >= :low and division < :high
                        """)
                .param("id", gathering)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Long.class)
                .list());
    }

    void tick(Actor actor, Gathering gathering, Collection<Long> staff, boolean isPresent, LocalDate on) {
        jdbc.sql("""
                        insert into campaign.attendance (gathering_id, kind, held_on, staff_id, division, seq, is_present,
                            entered_by, entered_by_name, entered_on)
                        select :gathering, :kind, :held, s.id, s.division,
                               1 + coalesce((select max(a.seq) from campaign.attendance a
                                             where a.gathering_id = :gathering and a.staff_id = s.id), 0),
                               :present, :by, :byName, :on
                        from campaign.staff s
                        where s.id = any (:staff) and s.division >= :low and s.division < :high
                        """)
                .param("gathering", gathering.id())
                .param("kind", gathering.what().kind().name())
                .param("held", gathering.what().heldOn())
                .param("present", isPresent)
                .param("staff", staff.toArray(Long[]::new))
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    /** The day of the first training of the town that a village belongs to. */
    Optional<LocalDate> townTrainedOn(Scope scope, String village) {
        return jdbc.sql("select campaign.town_trained_on(:village)")
                .param("village", village)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private static Gathering gathering(ResultSet row, int number) throws SQLException {
        return new Gathering(
                row.getLong("id"),
                row.getString("division"),
                row.getString("division_name"),
                new What(
                        GatheringKind.valueOf(row.getString("kind")),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("topic"),
                        row.getString("material")),
                row.getString("entered_by_name"),
                row.getInt("present"),
                Optional.ofNullable(row.getString("withdrawn_because")));
    }
}
