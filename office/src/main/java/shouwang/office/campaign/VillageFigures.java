package shouwang.office.campaign;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/**
 * The figures of the villages (村级台账数). A change notes its villages in its own transaction; the next reader counts
 * those again, and every other look is a read of a few rows.
 */
@Repository
class VillageFigures {

    private static final String COUNT = """
            select r.village, r.form, r.key_groups, count(*)::int as households, coalesce(sum(p.people), 0)::int as people
            from campaign.v_routed r
            left join (select household_id, count(*)::int as people from registry.v_person
                       where division >= :low and division < :high group by household_id) p
                on p.household_id = r.household_id
            where r.division >= :low and r.division < :high
            group by r.village, r.form, r.key_groups
            """;

    private final JdbcClient jdbc;

    VillageFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures as they were last counted, village by village. */
    List<VillageFigure> counted(Scope scope) {
        return jdbc.sql("""
                        select division as village, form, key_groups, households, people from campaign.village_figure
                        where division >= :low and division < :high order by division, form, key_groups
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(VillageFigures::figure)
                .list();
    }

    /** Counts the figures now, past what was counted before. */
    List<VillageFigure> count(Scope scope) {
        WholeSets.join(jdbc);
        return jdbc.sql(COUNT + " order by r.village, r.form, r.key_groups")
                .param("low", scope.low())
                .param("high", scope.high())
                .query(VillageFigures::figure)
                .list();
    }

    /** The towns that have households, by code. */
    List<String> towns(Scope scope) {
        return jdbc.sql("""
                        select distinct left(division, 9) || '000' from registry.v_household
                        where division >= :low and division < :high order by 1
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(String.class)
                .list();
    }

    /** Whether a village within the scope changed since it was counted. */
    boolean areStale(Scope scope) {
        return jdbc.sql("select exists (select 1 from campaign.recount where division >= :low and division < :high)")
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Boolean.class)
                .single();
    }

    /** Counts the changed villages again. A change that commits meanwhile keeps its note for the next reader. */
    void fold(Actor actor) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('campaign.village_figure'))")
                .query((row, number) -> true)
                .single();
        List<String> villages = jdbc.sql("""
                        with folded as (
                            delete from campaign.recount where division >= :low and division < :high returning division)
                        select distinct division from folded order by division
                        """)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(String.class)
                .list();
        if (!villages.isEmpty()) {
            replace(actor, villages);
        }
    }

    private void replace(Actor actor, List<String> villages) {
        WholeSets.join(jdbc);
        String[] codes = villages.toArray(String[]::new);
        jdbc.sql("delete from campaign.village_figure where division = any (:villages)")
                .param("villages", codes)
                .update();
        // One range over all of them, so that a whole import is one pass; a single village is its own range.
        jdbc.sql("""
                        insert into campaign.village_figure (division, form, key_groups, households, people)
                        select f.village, f.form, f.key_groups, f.households, f.people from (%s) f
                        where f.village = any (:villages)
                        """.formatted(COUNT))
                .param("low", villages.get(0))
                .param("high", Scope.of(villages.get(villages.size() - 1)).high())
                .param("villages", codes)
                .update();
    }

    /** Notes that households changed; where they moved from, the database notes itself. */
    void noteHouseholds(Actor actor, Collection<Long> households) {
        jdbc.sql("""
                        insert into campaign.recount (division)
                        select distinct village from campaign.v_household_place
                        where id = any (:households) and division >= :low and division < :high
                        """)
                .param("households", households.toArray(Long[]::new))
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    /** Notes every village that has or had households: after an import nobody names those it touched. */
    void noteAll(Actor actor) {
        jdbc.sql("""
                        insert into campaign.recount (division)
                        select distinct village from campaign.v_household_place
                        where division >= :low and division < :high
                        union
                        select division from campaign.village_figure where division >= :low and division < :high
                        """)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    private static VillageFigure figure(ResultSet row, int number) throws SQLException {
        return new VillageFigure(
                row.getString("village"),
                row.getInt("form"),
                groups(row.getArray("key_groups")),
                row.getInt("households"),
                row.getInt("people"));
    }

    private static List<Integer> groups(Array groups) throws SQLException {
        return Arrays.asList((Integer[]) groups.getArray());
    }
}
