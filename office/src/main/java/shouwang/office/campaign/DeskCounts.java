package shouwang.office.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;
import shouwang.policy.pack.AnnexColumn.Counted;

/** What the desk knows of the villages before anybody is visited (案头统计): what is proposed, and what the roster shows. */
@Repository
class DeskCounts {

    private final JdbcClient jdbc;

    DeskCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One village's households by what the plan counts of them, and its findings that are errors. */
    record DeskCount(Map<Counted, Integer> households, int errors) {

        static final DeskCount NONE = new DeskCount(Map.of(), 0);
    }

    /** The counts of every village that has households, by its code. */
    Map<String, DeskCount> byVillage(Scope scope, List<Counted> counted) {
        List<Counted> wanted = counted.stream().distinct().toList();
        Map<String, Object> parameters = new HashMap<>(Map.of("low", scope.low(), "high", scope.high()));
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            counts.add("count(*) filter (where %s)::int as c%d".formatted(condition(wanted.get(i), i, parameters), i));
        }
        Map<String, DeskCount> byVillage = new HashMap<>();
        jdbc.sql("""
                        with found as (
                            select household_id, count(*) filter (where severity = 'error')::int as errors,
                                   array_agg(distinct rule) as rules
                            from registry.v_finding
                            where answer = 'flagged' and division >= :low and division < :high
                            group by household_id
                        )
                        select h.village, coalesce(sum(f.errors), 0)::int as errors%s
                        from registry.v_household h
                        left join found f on f.household_id = h.id
                        where h.division >= :low and h.division < :high
                        group by h.village
                        """.formatted(counts.stream().map(", "::concat).collect(Collectors.joining())))
                .params(parameters)
                .query(row -> {
                    byVillage.put(row.getString("village"), count(row, wanted));
                });
        return byVillage;
    }

    private static String condition(Counted what, int number, Map<String, Object> parameters) {
        List<String> either = new ArrayList<>(List.of("false"));
        what.proposal().ifPresent(proposal -> {
            parameters.put("proposal" + number, proposal);
            either.add(":proposal%d = any (h.proposals)".formatted(number));
        });
        what.column().ifPresent(column -> {
            parameters.put("column" + number, column);
            parameters.put("word" + number, what.word());
            either.add("h.facts ->> :column%d = :word%d".formatted(number, number));
        });
        what.rule().ifPresent(rule -> {
            parameters.put("rule" + number, rule);
            either.add(":rule%d = any (f.rules)".formatted(number));
        });
        return String.join(" or ", either);
    }

    private static DeskCount count(ResultSet row, List<Counted> wanted) throws SQLException {
        Map<Counted, Integer> households = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            households.put(wanted.get(i), row.getInt("c" + i));
        }
        return new DeskCount(households, row.getInt("errors"));
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
