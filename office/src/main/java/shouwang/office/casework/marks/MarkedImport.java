package shouwang.office.casework.marks;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.registry.ImportWithdrawn;

/** What people decided about a mark keeps the import that the household was born of; what only a rule proposed does not. */
@Component
class MarkedImport {

    private final JdbcClient jdbc;

    MarkedImport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void keep(ImportWithdrawn withdrawn) {
        int resting = jdbc.sql("""
                        select count(distinct m.household_id)::int from casework.mark_passage m
                        join registry.household h on h.id = m.household_id
                        where h.import_id = :import and m.division >= :low and m.division < :high
                        """)
                .param("import", withdrawn.importId())
                .param("low", withdrawn.actor().scope().low())
                .param("high", withdrawn.actor().scope().high())
                .query(Integer.class)
                .single();
        if (resting > 0) {
            throw CaseworkProblem.MARKS_REST_ON_IMPORT.refuse(resting);
        }
    }
}
