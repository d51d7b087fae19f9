package shouwang.office.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import shouwang.office.sheets.Column.Shown;

/** One sheet of a list (名单) that is handed out: title, who and when, a header that stays in sight, then the rows. */
public final class ListSheet {

    private static final int TITLE = 0;
    private static final int SAID = 1;
    private static final int HEADER = 2;
    private static final int ROWS_AT_ONCE = 500;

    private final Worksheet sheet;
    private final List<Column> columns;
    private int next = HEADER + 1;
    private int styled = next;

    ListSheet(Worksheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    /**
     * Writes one row, value by column: text, a number, a {@link LocalDate}, a boolean (是 or 否), or an {@link Optional}
     * of these, empty for an empty cell.
     */
    public void row(Object... values) {
        if (values.length > columns.size()) {
            throw new IllegalArgumentException("%d values for %d columns".formatted(values.length, columns.size()));
        }
        for (int column = 0; column < values.length; column++) {
            write(column, values[column]);
        }
        next++;
        if (next % ROWS_AT_ONCE == 0) {
            flush();
        }
    }

    void begin(String title, String said) {
        int last = Math.max(0, columns.size() - 1);
        sheet.inlineString(TITLE, 0, EscapedLetters.encode(title));
        sheet.style(TITLE, 0).bold().fontSize(16).horizontalAlignment("center").set();
        sheet.inlineString(SAID, 0, EscapedLetters.encode(said));
        sheet.style(SAID, 0).fontSize(10).set();
        if (last > 0) {
            sheet.range(TITLE, 0, TITLE, last).merge();
            sheet.range(SAID, 0, SAID, last).merge();
        }
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(
                    HEADER, column, EscapedLetters.encode(columns.get(column).header()));
            sheet.style(HEADER, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .fillColor("FFE7EEF7")
                    .borderStyle("thin")
                    .set();
        }
        sheet.freezePane(0, HEADER + 1);
        sheet.repeatRows(TITLE, HEADER);
        printOnA4();
    }

    void finish() {
        style();
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void printOnA4() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("第 &P 页,共 &N 页", Position.CENTER);
    }

    private void write(int column, Object value) {
        if (value instanceof Optional<?> perhaps) {
            perhaps.ifPresent(present -> write(column, present));
        } else if (value instanceof String text) {
            sheet.inlineString(next, column, EscapedLetters.encode(text));
        } else if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof LocalDate day && columns.get(column).shown() == Shown.DATE) {
            sheet.value(next, column, day);
        } else if (value instanceof LocalDate day) {
            sheet.inlineString(next, column, day.toString());
        } else if (value instanceof Boolean truth) {
            sheet.inlineString(next, column, truth ? "是" : "否");
        } else {
            throw new IllegalArgumentException("No cell for a " + value.getClass());
        }
    }

    /** A style set cell by cell costs more than all the rest. */
    private void style() {
        if (next == styled) {
            return;
        }
        for (int column = 0; column < columns.size(); column++) {
            sheet.range(styled, column, next - 1, column)
                    .style()
                    .format(columns.get(column).shown().format())
                    .borderStyle("thin")
                    .set();
        }
        styled = next;
    }

    private void flush() {
        style();
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
