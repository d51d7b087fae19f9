package shouwang.office.app.households;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;

/**
 * The list of households. Two statements a page: the places of its rows, found in the order of one index, then what the
 * page shows of them. Neither counts, neither skips.
 */
@Repository
class HouseholdList {

    private final JdbcClient jdbc;
    private final HouseholdSearch search;

    HouseholdList(JdbcClient jdbc, HouseholdSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    /** As many places as asked for, behind the question's. */
    List<Found> find(Scope scope, HouseholdQuestion question, int rows) {
        HouseholdSearch.Statement statement = search.statement(scope, question, rows);
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query((row, n) ->
                        new Found(row.getString("division"), row.getLong("household_id"), row.getString("person")))
                .list();
    }

    /** What the page shows of each place, in their order. */
    List<HouseholdRow> rows(Scope scope, List<Found> places) {
        Map<Long, HouseholdRow> byId = jdbc
                .sql("""
                        select h.id, h.head_name, h.household_no, h.members, h.monitored, h.in_range, h.complete,
                               v.name as village, coalesce(g.name, h.group_text, '') as group_name,
                               r.form, r.key_groups, f.*
                          from registry.v_household h
                          join screening.v_routing r on r.household_id = h.id
                          join region.division v on v.code = h.village
                          left join region.division g on g.code = h.division and g.level = 'group'
                         cross join lateral (
                               select count(*) filter (where answer = 'flagged' and severity = 'error') as errors,
                                      count(*) filter (where answer = 'flagged' and severity <> 'error') as doubts,
                                      count(*) filter (where answer = 'unknown') as unknown
                                 from registry.v_finding where household_id = h.id) f
                         where h.id = any (:ids) and r.household_id = any (:ids)
                           and h.division >= :low and h.division < :high
                        """)
                .param("ids", places.stream().map(Found::household).toArray(Long[]::new))
                .param("low", scope.low())
                .param("high", scope.high())
                .query(HouseholdList::row)
                .stream()
                .collect(Collectors.toMap(HouseholdRow::id, row -> row, (a, b) -> a, LinkedHashMap::new));
        return places.stream()
                .filter(place -> byId.containsKey(place.household()))
                .map(place -> byId.get(place.household()).of(place.person()))
                .toList();
    }

    private static HouseholdRow row(ResultSet row, int number) throws SQLException {
        Array groups = row.getArray("key_groups");
        return new HouseholdRow(
                row.getLong("id"),
                "",
                row.getString("village").replaceFirst("(村民|居民)委员会$", ""),
                row.getString("group_name"),
                row.getString("head_name"),
                java.util.Objects.requireNonNullElse(row.getString("household_no"), ""),
                row.getInt("members"),
                row.getInt("form"),
                Arrays.asList((Integer[]) groups.getArray()),
                row.getString("monitored"),
                row.getString("in_range"),
                row.getBoolean("complete"),
                row.getInt("errors"),
                row.getInt("doubts"),
                row.getInt("unknown"));
    }
}
