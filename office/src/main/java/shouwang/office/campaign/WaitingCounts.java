package shouwang.office.campaign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** What waits, counted: each by its own index, none by a look through a big table. */
@Repository
class WaitingCounts {

    private final JdbcClient jdbc;

    WaitingCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int clues(Scope scope) {
        return count("campaign.v_waiting_clue", scope);
    }

    int leads(Scope scope) {
        return count("campaign.v_open_lead", scope);
    }

    int differences(Scope scope) {
        return count("campaign.v_open_difference", scope);
    }

    int imports(Scope scope) {
        return count("campaign.v_open_import", scope);
    }

    /** Whether nobody lives in the scope: no roster was read yet. */
    boolean isEmpty(Scope scope) {
        return jdbc.sql(
                        "select not exists (select 1 from registry.v_household where division >= :low and division < :high)")
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Boolean.class)
                .single();
    }

    /**
     * Papers handed in to the actor's office that nobody received yet.
     *
     * @param kind as a pattern: annex-%
     */
    int papersToReceive(Actor actor, String matter, String kind) {
        return jdbc.sql("""
                        select count(*)::int from campaign.v_paper_to_receive
                        where recipient = :own and matter = :matter and kind like :kind and division >= :low and division < :high
                        """)
                .param("own", actor.division())
                .param("matter", matter)
                .param("kind", kind)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Integer.class)
                .single();
    }

    private int count(String view, Scope scope) {
        return jdbc.sql("select count(*)::int from " + view + " where division >= :low and division < :high")
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Integer.class)
                .single();
    }
}
