package shouwang.office.app.siege;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The office's database as it stands, past all pages. */
final class KeptRecords implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final Connection connection;

    private KeptRecords(Connection connection) {
        this.connection = connection;
    }

    static KeptRecords of(Path data) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/shouwang".formatted(port),
                "shouwang_app",
                secrets.getProperty("shouwang_app"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.lo', '0', false), set_config('app.hi', 'A', false),"
                    + " set_config('app.role', 'OFFICE', false)");
        }
        return new KeptRecords(connection);
    }

    /** The first column of every row. */
    List<String> all(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(all("select count(*) from " + sql).get(0));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
