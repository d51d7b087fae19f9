package shouwang.office.campaign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;

/** What milestones are proved by, counted by index. */
@Repository
class EvidenceCounts {

    private final JdbcClient jdbc;

    EvidenceCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Households with a filed visit in force. */
    int visited(Scope scope) {
        return jdbc.sql("select count(*)::int from campaign.v_visited where division >= :low and division < :high")
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Integer.class)
                .single();
    }

    /** Cases that stand at a step of their procedure. */
    int casesAt(Scope scope, String step) {
        return jdbc.sql("""
                        select count(*)::int from casework.v_case
                        where step = :step and division >= :low and division < :high
                        """)
                .param("step", step)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Integer.class)
                .single();
    }
}
