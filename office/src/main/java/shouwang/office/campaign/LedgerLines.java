package shouwang.office.campaign;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;

/** The households of the ledger, one after the other from one cursor. */
@Repository
class LedgerLines {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    LedgerLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over every household of a form, by village, group and entry. */
    void each(Scope scope, int form, Consumer<LedgerLine> line) {
        WholeSets.join(jdbc);
        jdbc.sql("""
                        with person as (
                            select household_id, count(*)::int as members,
                                count(*) filter (where facts ->> 'workPlace' <> ''
                                    and coalesce(facts ->> 'workMonths', '') not in ('', '0'))::int as away,
                                count(*) filter (where facts ->> 'schoolStatus' not in ('', '学龄前儿童', '学前教育'))::int
                                    as pupils,
                                bool_or(facts ->> 'dibao' in ('农村低保', '城市低保')) as dibao,
                                bool_or(facts ->> 'tekun' in ('农村特困', '城市特困')) as tekun,
                                bool_or(facts ->> 'health' like '%残疾%' or length(number_text) in (20, 22)) as disabled,
                                bool_or(facts ->> 'health' like '%大病%') as ill,
                                bool_or(facts ->> 'health' like '%慢性病%') as chronic
                            from registry.v_person
                            where division >= :low and division < :high
                            group by household_id
                        )
                        select coalesce(regexp_replace(d.name, '(村民|居民)委员会$', ''), h.village) as village,
                            case when h.group_key ~ '^\\d+$' then h.group_key || '组'
                                 else coalesce(h.group_text, '') end as "group",
                            coalesce(h.household_no, '') as household_no, h.head_name,
                            coalesce(h.head_key, '') as head_number, coalesce(h.phone, '') as phone,
                            coalesce(h.facts ->> 'householdType', '') as household_type,
                            concat_ws('、', case when p.dibao then '低保' end, case when p.tekun then '特困' end,
                                case when p.disabled then '残疾' end, case when p.ill then '大病' end,
                                case when p.chronic then '慢性病' end,
                                case when h.facts ->> 'wholeHouseholdAway' = 'yes' then '整户外出' end) as tags,
                            coalesce(p.members, 0) as members, coalesce(p.away, 0) as away,
                            coalesce(p.pupils, 0) as pupils
                        from campaign.v_routed r
                        join registry.v_household h on h.id = r.household_id
                        left join person p on p.household_id = h.id
                        left join region.division d on d.code = h.village
                        where h.division >= :low and h.division < :high
                          and r.division >= :low and r.division < :high and r.form = :form
                        order by h.division, h.id
                        """)
                .withFetchSize(ROWS_AT_ONCE)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("form", form)
                .query(row -> {
                    line.accept(new LedgerLine(
                            row.getString("village"),
                            row.getString("group"),
                            row.getString("household_no"),
                            row.getString("head_name"),
                            row.getString("head_number"),
                            row.getString("phone"),
                            row.getString("household_type"),
                            row.getString("tags"),
                            row.getInt("members"),
                            row.getInt("away"),
                            row.getInt("pupils")));
                });
    }
}
