package shouwang.office.registry.examination;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;

/** The columns that some applied roster or a hand entry has had: what nobody was ever asked can't be found wanting. */
@Repository
class KnownColumns {

    private final JdbcClient jdbc;

    KnownColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> all(Actor actor) {
        return jdbc.sql("select distinct column_key from registry.known_column")
                .query(String.class)
                .set();
    }
}
