package shouwang.office.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;

/** The households behind a figure of the board, page by page. */
@Repository
class RoutedHouseholds {

    private static final String PAGE = """
            select h.id, coalesce(regexp_replace(d.name, '(村民|居民)委员会$', ''), h.village) as village,
                case when h.group_key ~ '^\\d+$' then h.group_key || '组' else coalesce(h.group_text, '') end as "group",
                h.head_name, coalesce(h.household_no, '') as household_no, h.members, r.form, r.key_groups
            from screening.v_routing r
            join registry.v_household h on h.id = r.household_id
            left join region.division d on d.code = h.village
            where h.division >= :low and h.division < :high and h.id > :after
            """;

    private final JdbcClient jdbc;

    RoutedHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Households of the form that no key group leads to: nearly all, so the page is found by walking on. */
    List<RoutedHousehold> ofEveryoneElse(Scope scope, int form, long after, int rows) {
        return page(scope, PAGE + " and r.form = :wanted order by h.id limit :rows", form, after, rows);
    }

    /** Households of a form that key groups lead to: few, so they are found among the members of groups. */
    List<RoutedHousehold> ofForm(Scope scope, int form, long after, int rows) {
        return page(scope, grouped() + " and r.form = :wanted order by h.id limit :rows", form, after, rows);
    }

    /** Households of a key group, whatever their form. */
    List<RoutedHousehold> ofGroup(Scope scope, int group, long after, int rows) {
        return page(
                scope, grouped() + " and :wanted = any (r.key_groups) order by h.id limit :rows", group, after, rows);
    }

    private static String grouped() {
        return PAGE + """
                and (h.monitored <> 'no' or h.id in (
                    select m.household_id from screening.v_membership m where m.division >= :low and m.division < :high))
                """;
    }

    private List<RoutedHousehold> page(Scope scope, String sql, int wanted, long after, int rows) {
        return jdbc.sql(sql)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("wanted", wanted)
                .param("after", after)
                .param("rows", rows)
                .query(RoutedHouseholds::household)
                .list();
    }

    private static RoutedHousehold household(ResultSet row, int number) throws SQLException {
        return new RoutedHousehold(
                row.getLong("id"),
                row.getString("village"),
                row.getString("group"),
                row.getString("head_name"),
                row.getString("household_no"),
                row.getInt("members"),
                row.getInt("form"),
                Arrays.asList((Integer[]) row.getArray("key_groups").getArray()));
    }
}
