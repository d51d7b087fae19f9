package shouwang.office.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.campaign.Assignment.Progress;
import shouwang.office.campaign.Assignment.Term;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** The places of teams as stored, and how far they are. */
@Repository
class AssignmentRows {

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The places that are somebody's within a scope, by code. */
    List<Assignment> list(Scope scope) {
        return jdbc.sql("""
                        with place as materialized (
                            select * from campaign.v_place where division >= :low and division < :high),
                        far as (
                            select a.id, sum(p.households)::int as households, sum(p.orders)::int as orders,
                                   sum(p.done)::int as done
                            from campaign.v_assignment a
                            join place p on left(p.division, length(a.division)) = a.division
                            where a.division >= :low and a.division < :high group by a.id)
                        select a.*, coalesce(case when d.level = 'group' then regexp_replace(u.name, '(村民|居民)委员会$', '') end, '')
                               || regexp_replace(d.name, '(村民|居民)委员会$', '') as place,
                               coalesce(f.households, 0) as households, coalesce(f.orders, 0) as orders,
                               coalesce(f.done, 0) as done
                        from campaign.v_assignment a
                        join region.division d on d.code = a.division
                        left join region.division u on u.code = d.parent
                        left join far f on f.id = a.id
                        where a.division >= :low and a.division < :high order by a.division
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(AssignmentRows::assignment)
                .list();
    }

    /** Visits filed on each day since one, by the place they were filed in: group, or village. */
    Map<String, Map<LocalDate, Integer>> filedSince(Scope scope, LocalDate since) {
        Map<String, Map<LocalDate, Integer>> filed = new TreeMap<>();
        jdbc.sql("""
                        select division, filed_on, count(*)::int as visits from fieldwork.v_visit
                        where version = 1 and filed_on >= :since and division >= :low and division < :high
                        group by division, filed_on
                        """)
                .param("since", since)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(row -> {
                    filed.computeIfAbsent(row.getString("division"), place -> new TreeMap<>())
                            .put(row.getObject("filed_on", LocalDate.class), row.getInt("visits"));
                });
        return filed;
    }

    void add(Actor actor, Team team, String place, LocalDate dueOn, LocalDate on) {
        jdbc.sql("""
                        insert into campaign.assignment
                            (team_id, team_name, division, due_on, entered_by, entered_by_name, entered_on)
                        values (:team, :name, :place, :due, :by, :byName, :on)
                        """)
                .param("team", team.id())
                .param("name", team.name())
                .param("place", place)
                .param("due", dueOn)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .update();
    }

    void end(Actor actor, Assignment assignment, String reason, LocalDate on) {
        jdbc.sql("""
                        insert into campaign.assignment_ending
                            (assignment_id, division, reason, entered_by, entered_by_name, entered_on)
                        values (:id, :division, :reason, :by, :byName, :on)
                        """)
                .param("id", assignment.id())
                .param("division", assignment.division())
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .update();
    }

    /** The households of a place, group by group, as a team goes through them. */
    List<ListedHousehold> households(Scope scope, String place) {
        Scope within = Scope.of(place);
        return jdbc.sql("""
                        select h.id, h.head_name, h.members, coalesce(h.phone, '') as phone, coalesce(h.group_text, '') as place,
                               coalesce(o.form, 0) as form, coalesce(not o.is_open, false) as is_done
                        from registry.v_household h
                        left join fieldwork.v_order o on o.household_id = h.id
                        where h.division >= :from and h.division < :to and h.division >= :low and h.division < :high
                        order by h.division, h.id
                        """)
                .param("from", within.low())
                .param("to", within.high())
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new ListedHousehold(
                        row.getLong("id"),
                        row.getString("place"),
                        row.getString("head_name"),
                        row.getInt("members"),
                        row.getString("phone"),
                        row.getInt("form"),
                        row.getBoolean("is_done")))
                .list();
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                row.getLong("team_id"),
                row.getString("team_name"),
                row.getString("division"),
                row.getString("place"),
                new Term(row.getObject("entered_on", LocalDate.class), row.getObject("due_on", LocalDate.class)),
                new Progress(row.getInt("households"), row.getInt("orders"), row.getInt("done")));
    }
}
