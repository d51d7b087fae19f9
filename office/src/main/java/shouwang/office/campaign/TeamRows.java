package shouwang.office.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.campaign.Team.Member;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** Teams and their members as stored; insert-only. */
@Repository
class TeamRows {

    private static final String WITHIN = " division >= :low and division < :high ";

    private final JdbcClient jdbc;

    TeamRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else changes a team of the division's town. */
    void alone(Actor actor, String division) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:town))")
                .param("town", "campaign.team/" + division.substring(0, 9))
                .query((row, number) -> true)
                .single();
    }

    /** The teams that stand, by division and name. */
    List<Team> list(Scope scope) {
        Map<Long, List<Member>> members = members(scope);
        return jdbc.sql("""
                        select t.*, regexp_replace(d.name, '(村民|居民)委员会$', '') as place
                        from campaign.v_team t join region.division d on d.code = t.division
                        where t.division >= :low and t.division < :high order by t.division, t.id
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new Team(
                        row.getLong("id"),
                        row.getString("division"),
                        row.getString("place"),
                        row.getString("name"),
                        members.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    Optional<Team> find(Scope scope, long id) {
        return list(scope).stream().filter(team -> team.id() == id).findFirst();
    }

    private Map<Long, List<Member>> members(Scope scope) {
        return jdbc
                .sql("select * from campaign.v_team_member where" + WITHIN + "order by id")
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> Map.entry(row.getLong("team_id"), member(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Member member(ResultSet row) throws SQLException {
        long account = row.getLong("account_id");
        Optional<Long> known = row.wasNull() ? Optional.empty() : Optional.of(account);
        return new Member(
                row.getLong("staff_id"), row.getString("name"), row.getString("kind"), known, row.getString("reason"));
    }

    /** The team that a form made, when it was sent before. */
    Optional<Long> made(Scope scope, UUID form) {
        return jdbc.sql("select id from campaign.team where form = :form and" + WITHIN)
                .param("form", form)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Long.class)
                .optional();
    }

    long add(Actor actor, NewTeam wanted, UUID form, LocalDate on) {
        return jdbc.sql("""
                        insert into campaign.team (division, name, form, entered_by, entered_by_name, entered_on)
                        values (:division, :name, :form, :by, :byName, :on) returning id
                        """)
                .param("division", wanted.division())
                .param("name", wanted.name().strip())
                .param("form", form)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .query(Long.class)
                .single();
    }

    /** Somebody joins a team, or leaves it. */
    void member(Actor actor, TeamChange change, LocalDate on) {
        jdbc.sql("""
                        insert into campaign.team_member (team_id, division, staff_id, name, kind, account_id, seq, is_in,
                            reason, entered_by, entered_by_name, entered_on)
                        select :team, :division, :staff, :name, :kind, :account, coalesce(max(seq), 0) + 1, :isIn, :reason,
                            :by, :byName, :on
                        from campaign.team_member where team_id = :team and staff_id = :staff
                        """)
                .param("team", change.team())
                .param("division", change.division())
                .param("staff", change.member().staff())
                .param("name", change.member().name())
                .param("kind", change.member().kind())
                .param("account", change.member().account().orElse(null))
                .param("isIn", change.isIn())
                .param("reason", change.member().reason())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .update();
    }

    /** 成员变动. */
    record TeamChange(long team, String division, Member member, boolean isIn) {}

    void end(Actor actor, Team team, String reason, LocalDate on) {
        jdbc.sql("""
                        insert into campaign.team_ending (team_id, division, reason, entered_by, entered_by_name, entered_on)
                        values (:team, :division, :reason, :by, :byName, :on)
                        """)
                .param("team", team.id())
                .param("division", team.division())
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .update();
    }
}
