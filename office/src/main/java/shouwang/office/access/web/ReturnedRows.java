package shouwang.office.access.web;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shouwang.office.sheets.Header;
import shouwang.office.sheets.Rejects;
import shouwang.office.sheets.RowErrors;
import shouwang.office.sheets.Table;

/** 退回的行: what is wrong in a workbook that was handed in, cell by cell. */
final class ReturnedRows {

    private final Map<Integer, Map<Integer, String>> wrong = new TreeMap<>();

    /** One wrong row and what is wrong in it. */
    record WrongRow(int row, String words) {}

    void mark(int row, int column, String words) {
        wrong.computeIfAbsent(row, number -> new HashMap<>()).put(column, words);
    }

    boolean isWrong(int row) {
        return wrong.containsKey(row);
    }

    int size() {
        return wrong.size();
    }

    List<WrongRow> rows() {
        return wrong.entrySet().stream()
                .map(row -> new WrongRow(
                        row.getKey(), row.getValue().values().stream().collect(Collectors.joining(" "))))
                .toList();
    }

    /** The wrong rows as they came, wrong cells red, each with a comment. */
    byte[] workbook(Table table, Header header) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Rejects rejects = new Rejects(bytes)) {
            rejects.sheet(
                    table,
                    header,
                    wrong.entrySet().stream()
                            .map(row -> new RowErrors(row.getKey(), row.getValue()))
                            .iterator());
        }
        return bytes.toByteArray();
    }
}
