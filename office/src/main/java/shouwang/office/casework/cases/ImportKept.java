package shouwang.office.casework.cases;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.registry.ImportWithdrawn;

/** A case about a household keeps the import that the household was born of. */
@Component
class ImportKept {

    private final JdbcClient jdbc;

    ImportKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void keep(ImportWithdrawn withdrawn) {
        int resting = jdbc.sql("""
                        select count(distinct c.household_id)::int from casework.case_file c
                        join registry.household h on h.id = c.household_id
                        where h.import_id = :import and c.division >= :low and c.division < :high
                        """)
                .param("import", withdrawn.importId())
                .param("low", withdrawn.actor().scope().low())
                .param("high", withdrawn.actor().scope().high())
                .query(Integer.class)
                .single();
        if (resting > 0) {
            throw CaseworkProblem.CASES_REST_ON_IMPORT.refuse(resting);
        }
    }
}
