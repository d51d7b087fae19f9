package shouwang.office.registry.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** A table of the session, for bulk work: PostgreSQL refuses COPY into a table under row-level security. */
public final class TemporaryTable {

    private TemporaryTable() {}

    /** Copies into a temporary table of the transaction that is under way. */
    public static CopyLines copyInto(DataSource source, String table) {
        Connection connection = DataSourceUtils.getConnection(source);
        if (!DataSourceUtils.isConnectionTransactional(connection, source)) {
            throw new IllegalStateException("a temporary table belongs to a transaction");
        }
        String command = "copy " + table + " from stdin";
        try {
            return new CopyLines(
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command));
        } catch (SQLException broken) {
            throw new UncategorizedSQLException("copy", command, broken);
        }
    }
}
