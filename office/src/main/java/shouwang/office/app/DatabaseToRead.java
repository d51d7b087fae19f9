package shouwang.office.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import shouwang.office.app.postgres.CannotStart;
import shouwang.office.app.postgres.VisitedPostgres;

/**
 * A database of the office that is read and not changed (只读): the built-in one of a data folder, whether an office runs
 * on it or not, or an external one by {@code SHOUWANG_DB_URL}. Every read sees the same moment.
 */
public final class DatabaseToRead implements AutoCloseable {

    private final OfficeDatabase database;
    private final Optional<VisitedPostgres> visited;

    private DatabaseToRead(OfficeDatabase database, Optional<VisitedPostgres> visited) {
        this.database = database;
        this.visited = visited;
    }

    /** @throws CannotStart in one sentence when there is no such database */
    public static DatabaseToRead open(Path data, Map<String, String> environment, Consumer<String> say) {
        if (environment.containsKey(ExternalDatabase.URL)) {
            return new DatabaseToRead(ExternalDatabase.named(environment).open(), Optional.empty());
        }
        VisitedPostgres visited = VisitedPostgres.of(data, say);
        return new DatabaseToRead(
                new OfficeDatabase(visited.application(), visited.application(), Optional.empty(), Optional.empty()),
                Optional.of(visited));
    }

    /** A connection as the role of the office, in a transaction that can only read. */
    public Connection connect() throws SQLException {
        Connection connection = database.application().connect();
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        if (database.actsAs().isPresent()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set role " + database.actsAs().get());
            }
        }
        return connection;
    }

    @Override
    public void close() {
        visited.ifPresent(VisitedPostgres::close);
    }
}
