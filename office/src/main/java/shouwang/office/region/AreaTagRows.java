package shouwang.office.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** The tags of villages; what was set is never edited, it ends. */
@Repository
class AreaTagRows {

    private static final String WITHIN = " where division >= :low and division < :high ";
    private static final String TAGS = "select * from region.area_tag" + WITHIN;

    private final JdbcClient jdbc;

    AreaTagRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that hold, village by village. */
    List<AreaTag> holding(Scope scope) {
        return jdbc.sql(TAGS + " and until_on is null order by division, from_on, id")
                .param("low", scope.low())
                .param("high", scope.high())
                .query(AreaTagRows::tag)
                .list();
    }

    /** All that a village ever carried: those that hold first, then the latest. */
    List<AreaTag> ofVillage(Scope scope, String village) {
        return jdbc.sql(TAGS + " and division = :village order by until_on desc nulls first, id desc")
                .param("village", village)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(AreaTagRows::tag)
                .list();
    }

    /** @return none when the village carries it already */
    int set(Actor actor, String village, String kind, String reason, LocalDate from) {
        return jdbc.sql("""
                        insert into region.area_tag (division, kind, reason, from_on, set_by, set_by_name)
                        values (:village, :kind, :reason, :from, :by, :byName)
                        on conflict (division, kind) where until_on is null do nothing
                        """)
                .param("village", village)
                .param("kind", kind)
                .param("reason", reason)
                .param("from", from)
                .param("by", actor.account())
                .param("byName", actor.name())
                .update();
    }

    /** @return none when it ended meanwhile */
    int end(Actor actor, long tag, String because, LocalDate until) {
        return jdbc.sql("""
                        update region.area_tag
                        set until_on = :until, ended_because = :because, ended_by = :by, ended_by_name = :byName
                        """ + WITHIN + " and id = :tag and until_on is null")
                .param("tag", tag)
                .param("until", until)
                .param("because", because)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    private static AreaTag tag(ResultSet row, int number) throws SQLException {
        LocalDate until = row.getObject("until_on", LocalDate.class);
        return new AreaTag(
                row.getLong("id"),
                row.getString("division"),
                row.getString("kind"),
                row.getString("reason"),
                row.getObject("from_on", LocalDate.class),
                row.getString("set_by_name"),
                until == null
                        ? Optional.empty()
                        : Optional.of(new AreaTag.End(
                                until, row.getString("ended_because"), row.getString("ended_by_name"))));
    }
}
