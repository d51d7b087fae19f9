package shouwang.office.registry.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;

/** Which households have to be examined again when an import was applied or taken back. */
@Repository
public class ChangedHouseholds {

    private final JdbcClient jdbc;

    ChangedHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that the import entered or corrected, and those that share a number with them, or did before. Within its
     * bulk transaction.
     *
     * @return empty for all: a column that no roster had before asks everybody its questions
     */
    public Optional<Long[]> of(Actor actor) {
        boolean asksAnew = jdbc.sql("""
                        select exists (select from registry.known_column k
                                       where k.import_id = kernel.import_id() and not exists (
                                           select from registry.known_column o
                                           where o.column_key = k.column_key and o.import_id <> k.import_id))
                        """).query(Boolean.class).single();
        return asksAnew ? Optional.empty() : Optional.of(changed(actor));
    }

    private Long[] changed(Actor actor) {
        List<Long> ids = jdbc.sql("""
                        with own as (
                            select household_id from registry.v_changed_by_import where import_id = kernel.import_id()
                            union
                            select thing_id from registry.import_change
                            where import_id = kernel.import_id() and thing = 'household'),
                        number as (
                            select identity_key from registry.member where household_id in (select household_id from own)
                            union
                            select before ->> 'identity_key' from registry.import_change
                            where import_id = kernel.import_id() and thing = 'member')
                        select household_id from own
                        union
                        select m.household_id from registry.member m join number n using (identity_key)
                        where m.ended_on is null and m.division >= :low and m.division < :high
                        """)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Long.class)
                .list();
        return ids.toArray(Long[]::new);
    }
}
