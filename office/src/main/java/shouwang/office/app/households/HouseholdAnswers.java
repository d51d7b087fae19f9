package shouwang.office.app.households;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;

/** What the pack in force answers for one household, as it was last found. */
@Repository
class HouseholdAnswers {

    private final JdbcClient jdbc;

    HouseholdAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures; absent ones are unknown. */
    record Figures(
            Optional<BigDecimal> net,
            Optional<BigDecimal> netPerHead,
            Optional<BigDecimal> adjustedPerHead,
            String inRange,
            String monitored,
            List<String> focus,
            List<String> proposals) {

        /** Of a household that is not asked any more. */
        static final Figures NONE = new Figures(
                Optional.empty(), Optional.empty(), Optional.empty(), "unknown", "no", List.of(), List.of());
    }

    /**
     * 疑点.
     *
     * @param person whom it is about; empty when about the household
     */
    record Found(
            String rule, String severity, boolean isFlagged, String because, String person, Optional<Long> member) {}

    Optional<Figures> figures(Scope scope, long household) {
        return jdbc.sql("""
                        select * from registry.v_household
                         where id = :id and division >= :low and division < :high
                        """)
                .param("id", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new Figures(
                        Optional.ofNullable(row.getBigDecimal("net_income")),
                        Optional.ofNullable(row.getBigDecimal("net_income_per_head")),
                        Optional.ofNullable(row.getBigDecimal("adjusted_income_per_head")),
                        row.getString("in_range"),
                        row.getString("monitored"),
                        Arrays.asList((String[]) row.getArray("focus").getArray()),
                        Arrays.asList((String[]) row.getArray("proposals").getArray())))
                .optional();
    }

    /** The heaviest first. */
    List<Found> findings(Scope scope, long household) {
        return jdbc.sql("""
                        select rule, severity, answer, because, coalesce(name, '') as person, member_id from registry.v_finding
                         where household_id = :id and division >= :low and division < :high
                         order by answer, array_position(array['error', 'doubt', 'hint'], severity), rule, name
                        """)
                .param("id", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new Found(
                        row.getString("rule"),
                        row.getString("severity"),
                        row.getString("answer").equals("flagged"),
                        row.getString("because"),
                        row.getString("person"),
                        Optional.ofNullable(row.getObject("member_id", Long.class))))
                .list();
    }
}
