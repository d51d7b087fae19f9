package shouwang.office.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;
import shouwang.policy.pack.AnnexColumn.Holds;
import shouwang.policy.pack.AnnexColumn.Listed;
import shouwang.policy.pack.AnnexColumn.Visited;

/**
 * 入户排查的统计: households whose visit was in force on a day, by what the visits answered. A household counts once,
 * whatever forms it filled.
 */
@Repository
class VisitCounts {

    private static final String IN_FORCE = """
            with filed as (
                select distinct on (household_id) household_id, form, troubles, answers
                from campaign.v_filed
                where division >= :low and division < :high and filed_on <= :day
                  and (overtaken_on is null or overtaken_on > :day)
                order by household_id, order_id desc, version desc
            ),
            person as (
                select household_id, count(*)::int as people from registry.v_person
                where division >= :low and division < :high group by household_id
            )
            select r.village, count(*)::int as visited, coalesce(sum(p.people), 0)::int as people%s
            from filed f
            join campaign.v_routed r on r.household_id = f.household_id
            left join person p on p.household_id = f.household_id
            where r.division >= :low and r.division < :high
            group by r.village
            """;

    private final JdbcClient jdbc;

    VisitCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One village's visited households and their people, and what the plan counts of them. */
    record VisitCount(int households, int people, Map<Holds, Integer> counted) {

        static final VisitCount NONE = new VisitCount(0, 0, Map.of());
    }

    /** The counts of every village that has visits on the day, by its code. */
    Map<String, VisitCount> byVillage(Scope scope, LocalDate day, List<Holds> wanted) {
        WholeSets.join(jdbc);
        Map<String, Object> parameters = new HashMap<>(Map.of("low", scope.low(), "high", scope.high(), "day", day));
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            counts.add(", %s as c%d".formatted(count(wanted.get(i), i, parameters), i));
        }
        Map<String, VisitCount> byVillage = new HashMap<>();
        jdbc.sql(IN_FORCE.formatted(String.join("", counts))).params(parameters).query(row -> {
            byVillage.put(row.getString("village"), read(row, wanted));
        });
        return byVillage;
    }

    private static String count(Holds wanted, int number, Map<String, Object> parameters) {
        if (wanted instanceof Listed listed) {
            parameters.put("rows" + number, "#" + listed.block());
            return """
                    coalesce(sum(cardinality(string_to_array(nullif(f.answers ->> :rows%d, ''), ','))), 0)::int""".formatted(number);
        }
        return "count(*) filter (where %s)::int".formatted(condition((Visited) wanted, number, parameters));
    }

    private static String condition(Visited wanted, int number, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>(List.of("true"));
        wanted.group().ifPresent(group -> {
            parameters.put("group" + number, group);
            all.add(":group%d = any (r.key_groups)".formatted(number));
        });
        wanted.form().ifPresent(form -> {
            parameters.put("form" + number, form);
            all.add("f.form = :form%d and r.form = :form%d".formatted(number, number));
        });
        if (wanted.withTrouble()) {
            all.add("f.troubles <> '{}'");
        }
        wanted.answer().ifPresent(answer -> {
            parameters.put("answer" + number, answer);
            if (wanted.words().isEmpty()) {
                all.add("coalesce(f.answers ->> :answer%d, '') <> ''".formatted(number));
            } else {
                parameters.put("words" + number, wanted.words().toArray(String[]::new));
                all.add("f.answers ->> :answer%d = any (:words%d)".formatted(number, number));
            }
        });
        return all.stream().collect(Collectors.joining(" and "));
    }

    private static VisitCount read(ResultSet row, List<Holds> wanted) throws SQLException {
        Map<Holds, Integer> counted = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            counted.put(wanted.get(i), row.getInt("c" + i));
        }
        return new VisitCount(row.getInt("visited"), row.getInt("people"), counted);
    }
}
