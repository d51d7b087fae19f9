package shouwang.office.campaign;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;

/** What the desk knows of the villages before anybody is visited (案头统计): what is proposed, and what the roster shows. */
@Repository
class DeskCounts {

    /** A member without basic medical insurance; a child of compulsory age out of school. */
    private static final String UNINSURED = "DQ091";

    private static final String OUT_OF_SCHOOL = "DQ033";

    private final JdbcClient jdbc;

    DeskCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counts of every village that has households, by its code. */
    Map<String, DeskCount> byVillage(Scope scope) {
        return jdbc
                .sql("""
                        with found as (
                            select household_id, count(*) filter (where severity = 'error')::int as errors,
                                   bool_or(rule = :uninsured) as uninsured, bool_or(rule = :outOfSchool) as out_of_school
                            from registry.v_finding
                            where answer = 'flagged' and division >= :low and division < :high
                            group by household_id
                        )
                        select h.village,
                            count(*) filter (where 'look-back' = any (h.proposals))::int as look_back,
                            count(*) filter (where 'rollback-check' = any (h.proposals))::int as rollback_check,
                            count(*) filter (where 'assess' = any (h.proposals))::int as assess,
                            count(*) filter (where 'complete-measures' = any (h.proposals))::int as complete_measures,
                            count(*) filter (where 'annex-8' = any (h.proposals))::int as no_labour,
                            count(*) filter (where 'annex-9' = any (h.proposals))::int as development,
                            count(*) filter (where h.facts ->> 'houseUnsafe' = 'yes')::int as house_unsafe,
                            count(*) filter (where h.facts ->> 'waterSolved' = 'no')::int as water_unsolved,
                            count(*) filter (where h.facts ->> 'uninsuredFlag' = 'yes' or f.uninsured)::int as uninsured,
                            count(*) filter (where h.facts ->> 'dropoutFlag' = 'yes' or f.out_of_school)::int
                                as out_of_school,
                            coalesce(sum(f.errors), 0)::int as errors
                        from registry.v_household h
                        left join found f on f.household_id = h.id
                        where h.division >= :low and h.division < :high
                        group by h.village
                        """)
                .param("uninsured", UNINSURED)
                .param("outOfSchool", OUT_OF_SCHOOL)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(DeskCount.class)
                .list()
                .stream()
                .collect(Collectors.toMap(DeskCount::village, count -> count));
    }

    /** Rows of lists within the scope that wait for a person. */
    int waitingClues(Scope scope) {
        return count("campaign.v_waiting_clue", scope);
    }

    /** Rows of lists within the scope that were refused. */
    int refusedClues(Scope scope) {
        return count("campaign.v_refused_clue", scope);
    }

    private int count(String view, Scope scope) {
        return jdbc.sql("select count(*)::int from " + view + " where division >= :low and division < :high")
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Integer.class)
                .single();
    }
}
