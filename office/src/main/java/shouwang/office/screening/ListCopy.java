package shouwang.office.screening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.datasource.DataSourceUtils;
import shouwang.office.region.GroupText;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams the rows of a list into the temporary table {@code arriving_clue} of the running transaction; PostgreSQL
 * refuses COPY into a table under row-level security.
 */
final class ListCopy implements AutoCloseable {

    private static final String TABLE = """
            create temporary table if not exists arriving_clue (
                row_no int, name text, number_text text, identity_key text, number_flaw text,
                town_text text, is_other_town boolean, village_text text, village text,
                group_text text, group_key text, head_name text, columns jsonb, refused_because text, remark text
            ) on commit drop
            """;
    private static final int BUFFER = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataSource dataSource;
    private final Connection connection;
    private final PGCopyOutputStream out;
    private int rows;

    ListCopy(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        this.connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute("truncate arriving_clue");
        }
        this.out =
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy arriving_clue from stdin", BUFFER);
    }

    void add(ListRow row) throws IOException {
        List<Optional<String>> fields = List.of(
                Optional.of(Integer.toString(row.row())),
                row.person().name(),
                row.person().number(),
                row.person().key(),
                row.person().flaw(),
                row.place().townText(),
                Optional.of(Boolean.toString(row.place().isOtherTown())),
                row.place().villageText(),
                row.place().village(),
                row.place().groupText(),
                row.place().groupText().flatMap(GroupText::key),
                row.place().headName(),
                Optional.of(JSON.writeValueAsString(row.columns())),
                row.refusedBecause(),
                Optional.of(row.remark()));
        String line = fields.stream()
                .map(field -> field.map(ListCopy::escaped).orElse("\\N"))
                .collect(Collectors.joining("\t", "", "\n"));
        out.write(line.getBytes(StandardCharsets.UTF_8));
        rows++;
    }

    int rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
