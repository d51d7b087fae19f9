package shouwang.bench.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import shouwang.office.app.postgres.Login;
import shouwang.office.sheets.Row;
import shouwang.office.sheets.Rows;
import shouwang.office.sheets.Table;
import shouwang.office.sheets.TabularFile;

/** The cells of rosters as they stand (单元格): only read, or copied into a table that nothing guards. */
final class Cells {

    private static final String FIRST_HEADER = "县";
    private static final int SEND_AT = 1 << 16;

    private final List<Path> rosters;

    Cells(List<Path> rosters) {
        this.rosters = rosters;
    }

    /** How many there are: rows, columns of the widest row, filled cells. */
    record Count(long rows, int columns, long filled) {}

    /** Receives one row after the other. */
    private interface Each {
        void row(Row row) throws SQLException, IOException;
    }

    Count read() {
        long[] rows = new long[1];
        int[] columns = new int[1];
        long[] filled = new long[1];
        each(row -> {
            rows[0]++;
            columns[0] = Math.max(columns[0], row.cells().size());
            filled[0] +=
                    row.cells().stream().filter(cell -> !cell.text().isEmpty()).count();
        });
        return new Count(rows[0], columns[0], filled[0]);
    }

    /** Reads them again and sends them in one COPY, committed: text columns, no key, no index, no rule, no audit. */
    void copy(Login login, int columns) {
        String names =
                IntStream.range(0, columns).mapToObj(i -> "c" + i + " text").collect(Collectors.joining(", "));
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table public.unguarded (" + names + ")");
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy public.unguarded from stdin");
            ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * SEND_AT);
            each(row -> {
                lines.write(line(row, columns).getBytes(StandardCharsets.UTF_8));
                if (lines.size() > SEND_AT) {
                    send(copy, lines);
                }
            });
            send(copy, lines);
            copy.endCopy();
            statement.execute("drop table public.unguarded");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void send(CopyIn copy, ByteArrayOutputStream lines) throws SQLException {
        copy.writeToCopy(lines.toByteArray(), 0, lines.size());
        lines.reset();
    }

    private static String line(Row row, int columns) {
        StringBuilder line = new StringBuilder(512);
        for (int i = 0; i < columns; i++) {
            String text = row.cell(i).text();
            line.append(i == 0 ? "" : "\t").append(text.isEmpty() ? "\\N" : escaped(text));
        }
        return line.append('\n').toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private void each(Each each) {
        for (Path roster : rosters) {
            try (TabularFile file =
                    TabularFile.open(roster, roster.getFileName().toString())) {
                Table table = file.firstTable();
                try (Rows rows = table.rowsBelow(table.headerWithAll(FIRST_HEADER))) {
                    while (rows.hasNext()) {
                        each.row(rows.next());
                    }
                }
            } catch (SQLException | IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
