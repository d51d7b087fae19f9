package shouwang.office.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Finds which sheets there are to print. */
@Repository
class PaperRows {

    private static final int VILLAGE = 12;
    private static final int GROUP = 15;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PaperRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The orders in force of a place, by group. */
    List<Long> orders(Scope scope, VisitPapers.Asked asked) {
        Scope place = Scope.of(asked.division());
        return jdbc.sql("""
                        select order_id from fieldwork.standing
                         where division >= :from and division < :to and division >= :low and division < :high
                           and form = :form and is_open <> :filed and (:crew = '' or crew_key = :crew)
                         order by division, order_id
                        """)
                .param("from", place.low())
                .param("to", place.high())
                .param("low", scope.low())
                .param("high", scope.high())
                .param("form", asked.form())
                .param("filed", asked.isFiled())
                .param("crew", asked.crew().orElse(""))
                .query(Long.class)
                .list();
    }

    List<VisitPapers.Stack> stacks(Scope scope, String division, boolean byGroup) {
        Scope place = Scope.of(division);
        return jdbc.sql("""
                        with stack as (
                            select left(division, :length) collate "C" as place, crew_key, form, min(order_id) as any_order,
                                   count(*) filter (where is_open)::int as open,
                                   count(*) filter (where not is_open)::int as done
                              from fieldwork.standing
                             where division >= :from and division < :to and division >= :low and division < :high
                             group by 1, 2, 3)
                        select s.place, s.crew_key, (array_agg(o.crew))[1]::text as crew,
                               jsonb_object_agg(s.form, s.open)::text as open, jsonb_object_agg(s.form, s.done)::text as done
                          from stack s
                          join fieldwork.visit_order o on o.id = s.any_order
                         where o.division >= :low and o.division < :high
                         group by s.place, s.crew_key
                         order by s.place, min(s.any_order)
                        """)
                .param("length", byGroup ? GROUP : VILLAGE)
                .param("from", place.low())
                .param("to", place.high())
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new VisitPapers.Stack(
                        row.getString("place"),
                        row.getString("crew_key"),
                        new Crew(json.readValue(row.getString("crew"), new TypeReference<List<Crew.Inspector>>() {}))
                                .names(),
                        byForm(row.getString("open")),
                        byForm(row.getString("done"))))
                .list();
    }

    private Map<Integer, Integer> byForm(String counts) {
        return json.readValue(counts, new TypeReference<TreeMap<Integer, Integer>>() {});
    }
}
