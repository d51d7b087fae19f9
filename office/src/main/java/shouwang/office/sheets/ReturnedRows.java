package shouwang.office.sheets;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 退回的行: what is wrong in a workbook that was handed in, cell by cell. */
public final class ReturnedRows {

    private final Map<Integer, Map<Integer, String>> wrong = new TreeMap<>();

    /** One wrong row and what is wrong in it. */
    public record WrongRow(int row, String words) {}

    /** Says what is wrong in a cell. */
    public void mark(int row, int column, String words) {
        wrong.computeIfAbsent(row, number -> new HashMap<>()).put(column, words);
    }

    public boolean isWrong(int row) {
        return wrong.containsKey(row);
    }

    public int size() {
        return wrong.size();
    }

    public List<WrongRow> rows() {
        return wrong.entrySet().stream()
                .map(row -> new WrongRow(
                        row.getKey(), row.getValue().values().stream().collect(Collectors.joining(" "))))
                .toList();
    }

    /** The wrong rows as they came, wrong cells red, each with a comment. */
    public byte[] workbook(Table table, Header header) {
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
