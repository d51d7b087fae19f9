package shouwang.office.campaign;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;

/** How many households live in each group; those without a group count for their village. */
@Repository
class GridHouseholds {

    private final JdbcClient jdbc;

    GridHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Integer> byDivision(Scope scope) {
        return jdbc
                .sql("""
                        select division, count(*)::int as households from registry.v_household
                        where division >= :low and division < :high group by division
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> Map.entry(row.getString("division"), row.getInt("households")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
