package shouwang.office.registry.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import shouwang.office.sheets.Table;
import shouwang.office.sheets.TabularFile;
import shouwang.policy.Columns;

/** The tables of the files of one import, open to be read as often as needed. */
final class RosterTables implements AutoCloseable {

    private static final String SHEET = "花名册";

    private final List<TabularFile> open = new ArrayList<>();
    private final List<RosterTable> tables = new ArrayList<>();

    /** @throws shouwang.office.sheets.UnusableFile when one of the files is no roster */
    static RosterTables open(List<StoredFile> files, Function<StoredFile, Path> where, Columns pack) {
        RosterTables tables = new RosterTables();
        try {
            for (StoredFile file : files) {
                tables.add(file, where.apply(file), pack);
            }
            return tables;
        } catch (RuntimeException unusable) {
            tables.close();
            throw unusable;
        }
    }

    List<RosterTable> all() {
        return tables;
    }

    @Override
    public void close() {
        open.forEach(TabularFile::close);
    }

    private void add(StoredFile file, Path path, Columns pack) {
        TabularFile opened = TabularFile.open(path, file.name());
        open.add(opened);
        for (Table table : opened.tables(SHEET)) {
            tables.add(
                    new RosterTable(tables.size() + 1, file, table, opened.isRejects(), RosterColumns.of(table, pack)));
        }
    }
}
