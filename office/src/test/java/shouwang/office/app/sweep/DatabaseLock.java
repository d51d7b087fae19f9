package shouwang.office.app.sweep;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;

/** The second lock of a scope, the policies of the database, as its owner turns it; and what the tables hold. */
@TestComponent
class DatabaseLock {

    private final JdbcClient owner;
    private final Database database;
    private final JdbcClient jdbc;

    DatabaseLock(
            Database database,
            JdbcClient jdbc,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.database = database;
        this.jdbc = jdbc;
        this.owner = JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }

    void off() {
        guarded()
                .forEach(table -> owner.sql("alter table %s disable row level security".formatted(table))
                        .update());
    }

    void on() {
        guarded()
                .forEach(table -> owner.sql("alter table %s enable row level security".formatted(table))
                        .update());
    }

    /** Every table with policies, whether or not they are in force now. */
    private List<String> guarded() {
        return owner.sql("select distinct polrelid::regclass::text from pg_policy order by 1")
                .query(String.class)
                .list();
    }

    /** The latest change that the audit knows, and the contents of what has no audit and is not counted anew. */
    String fingerprint() {
        return database.read(
                Actor.OFFICE, () -> jdbc.sql("""
                        select (select max(id) from kernel.audit) || ' '
                            || (select count(*) || ' ' || coalesce(sum(hashtextextended(f::text, 0)), 0) from registry.finding f)
                            || (select count(*) || ' ' || coalesce(sum(hashtextextended(v::text, 0)), 0) from registry.verdict v)
                            || (select count(*) from correspondence.paper_file)
                            || (select count(*) from registry.known_column)
                        """).query(String.class).single());
    }
}
