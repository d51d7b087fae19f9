package shouwang.office.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;

/**
 * What the records besides the visits tell of each village up to a day (人员、会议、案件、更正的统计): figures by their
 * name in the plan; one that is told apart by a word bears it behind a colon.
 */
@Repository
class RecordCounts {

    /** 参与人员 of the village and its groups; those of the town stand under the town. */
    private static final String STAFF = """
            with staff as (
                select left(division, 12) as place, kind, trained_on <= :day as is_trained from campaign.v_staff
                where division >= :low and division < :high and is_in and entered_on <= :day
            )
            select place, 'staff' as figure, count(*)::int as n from staff group by place
            union all
            select place, 'staff:' || kind, count(*)::int from staff group by place, kind
            union all
            select place, 'trained', count(*) filter (where is_trained)::int from staff group by place
            """;

    /** 研判会议 that are closed, and the latest conclusion of each household. */
    private static final String MEETINGS = """
            with concluded as (
                select distinct on (household_id) household_id, left(division, 12) as place, kind
                from casework.v_agenda_item
                where division >= :low and division < :high and concluded_on <= :day
                order by household_id, id desc
            )
            select division as place, 'meetings' as figure, count(*)::int as n from casework.v_meeting
            where division >= :low and division < :high and held_on <= :day and closed_on <= :day group by division
            union all
            select place, 'discussed', count(*)::int from concluded group by place
            union all
            select place, 'atRisk', count(*)::int from concluded
            where kind in ('IDENTIFY', 'IDENTIFY_AGAIN', 'ROLL_BACK') group by place
            union all
            select left(division, 12), 'supplemented', count(distinct household_id)::int from casework.v_work_item
            where division >= :low and division < :high and kind = 'SUPPLEMENT' and closed_on <= :day group by 1
            """;

    /** 识别认定: cases that the meeting agreed to, with their people by category, and where they stand. */
    private static final String CASES = """
            with passage as (
                select * from campaign.v_passage where division >= :low and division < :high and made_on <= :day
            ),
            stands as (
                select distinct on (household_id) household_id, village as place, to_step as step, case_id
                from passage order by household_id, case_id desc, seq desc
            ),
            agreed as (
                select distinct on (case_id) case_id, facts ->> 'category' as category
                from passage where action = 'PASS' order by case_id, seq desc
            ),
            approved as (select distinct case_id from passage where action = 'APPROVE'),
            person as (
                select household_id, count(*)::int as people from registry.v_person
                where division >= :low and division < :high group by household_id
            ),
            proposed as (
                select s.*, a.category, coalesce(p.people, 0) as people from stands s
                join agreed a using (case_id) left join person p using (household_id)
                where s.step in ('CROSS_CHECK', 'NOTICE', 'TOWN_REVIEW', 'TOWN_SIGNING', 'COUNTY_APPROVAL',
                                 'ANNOUNCEMENT', 'NATIONAL_ENTRY', 'MONITORED')
            )
            select place, 'toIdentify' as figure, count(*)::int as n from proposed group by place
            union all
            select place, 'toIdentifyPeople', sum(people)::int from proposed group by place
            union all
            select place, 'toIdentify:' || category, count(*)::int from proposed group by place, category
            union all
            select place, 'toIdentifyPeople:' || category, sum(people)::int from proposed group by place, category
            union all
            select place, 'inNotice', count(*)::int from stands where step = 'NOTICE' group by place
            union all
            select place, 'approved', count(*)::int from stands
            where step in ('ANNOUNCEMENT', 'NATIONAL_ENTRY', 'MONITORED')
              and case_id in (select case_id from approved) group by place
            union all
            select place, 'toEnter', count(*)::int from stands where step = 'NATIONAL_ENTRY' group by place
            union all
            select place, 'monitored', count(*)::int from stands where step = 'MONITORED' group by place
            union all
            select place, 'refused', count(*)::int from stands where step = 'NOT_INCLUDED' group by place
            """;

    private static final String MENDED = """
            select village as place, 'corrected' as figure, sum(fields)::int as n from campaign.v_mended
            where division >= :low and division < :high and office_on <= :day group by village
            """;

    private final JdbcClient jdbc;

    RecordCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of every village, and of the towns themselves, by code; a figure that is not there is nought. */
    Map<String, Map<String, Integer>> byPlace(Scope scope, LocalDate day) {
        Map<String, Map<String, Integer>> byPlace = new HashMap<>();
        for (String sql : List.of(STAFF, MEETINGS, CASES, MENDED)) {
            jdbc.sql(sql)
                    .param("low", scope.low())
                    .param("high", scope.high())
                    .param("day", day)
                    .query(row -> {
                        byPlace.computeIfAbsent(row.getString("place"), any -> new HashMap<>())
                                .put(row.getString("figure"), row.getInt("n"));
                    });
        }
        return byPlace;
    }
}
