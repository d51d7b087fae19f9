package shouwang.office.casework.meetings;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;

/** The households that meetings have to speak of, and what is known of each. */
@Repository
public class DueHouseholds {

    private static final String COLUMNS = """
            select d.*, regexp_replace(coalesce(v.name, ''), '(村民|居民)委员会$', '') || ' ' || coalesce(d.group_text, '') as place,
                exists (select 1 from casework.v_case c where c.household_id = d.household_id and c.step = 'MEETING') as waits
            from casework.v_due_household d left join region.division v on v.code = d.village
            where d.division >= :low and d.division < :high
            """;

    private final JdbcClient jdbc;

    DueHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that neither stand on an agenda nor have a conclusion, by village and group. */
    public List<DueHousehold> unprovided(Scope scope, String village, long after, int rows) {
        return jdbc.sql(COLUMNS + """
                          and (:village = '' or d.village = :village) and (not d.is_provided_for
                              or exists (select 1 from casework.v_case c where c.household_id = d.household_id and c.step = 'MEETING'
                                  and not exists (select 1 from casework.agenda_item i join casework.meeting m on m.id = i.meeting_id
                                      where i.household_id = d.household_id and not exists
                                          (select 1 from casework.meeting_closing x where x.meeting_id = m.id))))
                          and d.household_id > :after
                        order by d.household_id limit :rows
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("village", village)
                .param("after", after)
                .param("rows", rows)
                .query((row, number) -> due(row))
                .list();
    }

    public int countUnprovided(Scope scope) {
        return jdbc.sql("""
                        select count(*)::int from casework.v_due_household d
                        where d.division >= :low and d.division < :high and not d.is_provided_for
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Integer.class)
                .single();
    }

    /** One household, whether or not it is due: a person may put any household on an agenda. */
    public Optional<DueHousehold> one(Scope scope, long household) {
        return jdbc.sql("""
                        select h.id as household_id, h.division, h.head_name, h.monitored, h.risks, h.proposals,
                               h.group_text, coalesce(r.key_groups, '{}') as key_groups,
                               coalesce((select troubles from fieldwork.v_visit f where f.household_id = h.id and f.is_in_force), '{}') as troubles,
                               coalesce(h.group_text, '') as place,
                               exists (select 1 from casework.v_case c where c.household_id = h.id and c.step = 'MEETING') as waits
                        from registry.v_household h left join screening.v_routing r on r.household_id = h.id
                        where h.id = :id and h.division >= :low and h.division < :high
                        """)
                .param("id", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> due(row))
                .optional();
    }

    /** What the register and the visit know of a household, for everybody in the room to read. */
    public Known known(Scope scope, long household) {
        return jdbc.sql("""
                        select h.members, h.net_income_per_head, h.adjusted_income_per_head, h.in_range, h.focus,
                               (select string_agg(concat_ws(' ', m.name, m.relation, nullif(m.facts ->> 'health', '健康'),
                                           m.facts ->> 'labour'), ';' order by m.seq)
                                from registry.v_person m where m.household_id = h.id) as people,
                               f.visited_on, f.inspectors, f.id as visit_id
                        from registry.v_household h
                        left join fieldwork.v_visit f on f.household_id = h.id and f.is_in_force
                        where h.id = :id and h.division >= :low and h.division < :high
                        """)
                .param("id", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new Known(
                        row.getInt("members"),
                        Optional.ofNullable(row.getBigDecimal("net_income_per_head")),
                        Optional.ofNullable(row.getBigDecimal("adjusted_income_per_head")),
                        row.getString("in_range"),
                        words(row, "focus"),
                        Optional.ofNullable(row.getString("people")).orElse(""),
                        row.getObject("visited_on") == null
                                ? Optional.empty()
                                : Optional.of(new Visited(
                                        row.getObject("visited_on", LocalDate.class), words(row, "inspectors")))))
                .single();
    }

    /** Facts of a household as a meeting reads them. */
    public record Known(
            int members,
            Optional<BigDecimal> netPerHead,
            Optional<BigDecimal> adjustedPerHead,
            String inRange,
            List<String> focus,
            String people,
            Optional<Visited> visited) {}

    /** When it was visited, and by whom. */
    public record Visited(LocalDate on, List<String> inspectors) {}

    private static DueHousehold due(ResultSet row) throws SQLException {
        return new DueHousehold(
                row.getLong("household_id"),
                row.getString("division"),
                row.getString("head_name"),
                row.getString("place").strip(),
                List.of((Integer[]) row.getArray("key_groups").getArray()),
                row.getString("monitored"),
                words(row, "risks"),
                words(row, "proposals"),
                words(row, "troubles"),
                row.getBoolean("waits"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
