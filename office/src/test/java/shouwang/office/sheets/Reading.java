package shouwang.office.sheets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import shouwang.policy.Cell;

/** Reads whole small files for the tests. */
final class Reading {

    private Reading() {}

    static List<Row> rows(Path path) {
        return first(path, Reading::rows);
    }

    static List<Row> rows(Table table) {
        try (Rows rows = table.rows()) {
            List<Row> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return all;
        }
    }

    static Cell cell(Path path) {
        return rows(path).get(0).cell(0);
    }

    static <T> T first(Path path, Function<Table, T> read) {
        try (TabularFile file = TabularFile.open(path, "花名册" + ending(path))) {
            return read.apply(file.firstTable());
        }
    }

    private static String ending(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }
}
