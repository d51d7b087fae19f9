package shouwang.office.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import shouwang.policy.Cell;
import shouwang.policy.Cell.Kind;

/**
 * The rejects (退回表): the rows in error of each file as they came, wrong cells red with a comment, to be repaired and
 * handed in again. Carries a mark, so that every sheet of it is read and not only the first.
 */
public final class Rejects implements AutoCloseable {

    static final String MARK = "shouwang-rejects";

    private static final String RED = "FFFF0000";
    /** What is typed over a cell of this format stays text: an identity number keeps its eighteen digits. */
    private static final String AS_TEXT = "@";

    private static final int ROWS_AT_ONCE = 500;

    private final Workbook workbook;
    private final SheetNames names = new SheetNames();

    /** The stream stays open; a workbook needs at least one sheet, so there are rejects only when rows are refused. */
    public Rejects(OutputStream out) {
        workbook = new Workbook(out, "守望", "1.0");
        workbook.properties().setBoolProperty(MARK, true);
    }

    /**
     * Writes one table's rows in error below its titles and header, on a sheet named after its file.
     *
     * @param errors by row number, ascending
     */
    public void sheet(Table table, Header header, Iterator<RowErrors> errors) {
        Worksheet sheet = workbook.newWorksheet(names.allot(table.origin()));
        for (int column = 0; column < header.names().size(); column++) {
            sheet.width(column, Math.min(40, 8 + 2 * header.names().get(column).length()));
        }
        sheet.freezePane(0, header.row());
        try (Rows rows = table.rowsAsTheyCame()) {
            copyTitles(rows, header, sheet);
            for (int next = header.row(); errors.hasNext(); next++) {
                RowErrors wrong = errors.next();
                write(sheet, next, rowNumbered(wrong.row(), rows), wrong.words());
                if (next % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTitles(Rows rows, Header header, Worksheet sheet) {
        int copied = 0;
        while (copied < header.row()) {
            Row title = rows.next();
            copied = title.number();
            write(sheet, copied - 1, title, Map.of());
        }
        for (int column = 0; column < header.names().size(); column++) {
            sheet.style(header.row() - 1, column).bold().wrapText(true).set();
        }
    }

    private static Row rowNumbered(int number, Rows rows) {
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.number() == number) {
                return row;
            }
        }
        throw new IllegalArgumentException("Row %d is not below the row before".formatted(number));
    }

    private static void write(Worksheet sheet, int line, Row row, Map<Integer, String> wrong) {
        for (int column = 0; column < row.cells().size(); column++) {
            write(sheet, line, column, row.cell(column));
        }
        wrong.forEach((column, words) -> {
            sheet.style(line, column)
                    .fillColor(RED)
                    .format(format(row.cell(column), AS_TEXT))
                    .set();
            sheet.comment(line, column, EscapedLetters.encode(words));
        });
    }

    private static void write(Worksheet sheet, int line, int column, Cell cell) {
        String text = cell.text();
        switch (cell.kind()) {
            case EMPTY -> {
                return;
            }
            case NUMBER -> sheet.value(line, column, new BigDecimal(text));
            case BOOLEAN -> sheet.value(line, column, Boolean.valueOf(text));
            case DATE -> writeDate(sheet, line, column, text);
            case TEXT, ERROR -> sheet.value(line, column, EscapedLetters.encode(text));
        }
        String general = cell.kind() == Kind.TEXT ? AS_TEXT : "General";
        sheet.style(line, column).format(format(cell, general)).set();
    }

    private static void writeDate(Worksheet sheet, int line, int column, String text) {
        if (hasTime(text)) {
            sheet.value(line, column, LocalDateTime.parse(text));
        } else {
            sheet.value(line, column, LocalDate.parse(text));
        }
    }

    private static String format(Cell cell, String otherwise) {
        if (cell.kind() != Kind.DATE) {
            return otherwise;
        }
        return hasTime(cell.text()) ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd";
    }

    private static boolean hasTime(String date) {
        return date.indexOf('T') >= 0;
    }
}
