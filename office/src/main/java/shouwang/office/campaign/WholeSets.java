package shouwang.office.campaign;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Joins of all households with all their people and lists. Before the planner has seen how many there are, it would take
 * them for few and pair every one with every other: a minute instead of a quarter of a second for a town.
 */
final class WholeSets {

    private WholeSets() {}

    /** Until the transaction ends, sets are joined as wholes. */
    static void join(JdbcClient jdbc) {
        jdbc.sql("select set_config('enable_nestloop', 'off', true)")
                .query((row, number) -> true)
                .single();
    }
}
