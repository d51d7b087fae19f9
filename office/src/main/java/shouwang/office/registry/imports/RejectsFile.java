package shouwang.office.registry.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.office.registry.bulk.FactsJson;
import shouwang.office.sheets.Rejects;
import shouwang.office.sheets.RowErrors;

/** 退回表: writes the rows in error of an import as they came, by reading the stored files again. */
@Repository
public class RejectsFile {

    private final Packs packs;
    private final StoredFiles files;
    private final JdbcClient jdbc;

    RejectsFile(Packs packs, StoredFiles files, JdbcClient jdbc) {
        this.packs = packs;
        this.files = files;
        this.jdbc = jdbc;
    }

    private static final String IN_ERROR = "errors is not null";

    /** A household of which right rows are held back because others contradict each other. */
    private static final String OF_HOUSEHOLDS_HELD = """
            household_seq in (select h.household_seq from registry.staged_row h
                              where h.import_id = :import and h.state = 'held')
            """;

    /** The rows in error, and they alone. Within a transaction: the rows come from a cursor. */
    public void write(Scope scope, long importId, Path to) {
        write(scope, importId, IN_ERROR, to);
    }

    /** Every row of the households that contradict themselves, so that they can be repaired and handed in whole. */
    public void writeHouseholdsHeld(Scope scope, long importId, Path to) {
        write(scope, importId, OF_HOUSEHOLDS_HELD, to);
    }

    private void write(Scope scope, long importId, String which, Path to) {
        try (RosterTables tables = RosterTables.open(
                        stored(scope, importId), files::path, packs.inForce().columns());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to));
                Rejects rejects = new Rejects(out)) {
            for (RosterTable table : tables.all()) {
                try (Stream<RowErrors> errors = errors(scope, importId, table.seq(), which)) {
                    Iterator<RowErrors> rows = errors.iterator();
                    if (rows.hasNext()) {
                        rejects.sheet(table.table(), table.columns().header(), rows);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Stream<RowErrors> errors(Scope scope, long importId, int file, String which) {
        return jdbc
                .sql("""
                        select row_no, coalesce(errors, '{}')::text from registry.staged_row
                        where import_id = :import and file_seq = :file and %s
                          and division >= :low and division < :high
                        order by row_no
                        """.formatted(which))
                .param("import", importId)
                .param("file", file)
                .param("low", scope.low())
                .param("high", scope.high())
                .withFetchSize(1000)
                .query((row, number) -> new RowErrors(row.getInt(1), places(row.getString(2))))
                .stream();
    }

    private List<StoredFile> stored(Scope scope, long importId) {
        return jdbc.sql("""
                        select name, stored from registry.import_file
                        where import_id = :import and division >= :low and division < :high
                        group by name, stored order by min(seq)
                        """)
                .param("import", importId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new StoredFile(row.getString("name"), row.getString("stored")))
                .list();
    }

    private static Map<Integer, String> places(String errors) {
        Map<Integer, String> places = new LinkedHashMap<>();
        FactsJson.read(errors).forEach((place, words) -> places.put(Integer.parseInt(place), words));
        return places;
    }
}
