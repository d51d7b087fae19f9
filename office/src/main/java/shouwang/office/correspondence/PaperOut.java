package shouwang.office.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An official table being written (成文): number, title, one header row that every page repeats, the lines, notes and
 * the line to sign on, ready to print on A4. Lines are written as they come, with flat memory. Text is always written
 * as text: whatever it begins with, it never becomes a formula.
 */
public final class PaperOut implements WrittenPaper, AutoCloseable {

    private static final int HEADER = 3;
    private static final int ROWS_AT_ONCE = 400;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F]+");

    private final PaperForm form;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final PaperStyle style;
    private final ContentSum content = new ContentSum();
    private int next = HEADER + 1;
    private int firstPlain = HEADER + 1;
    private int lines;

    /**
     * Begins the paper; the stream stays open.
     *
     * @param unit who hands it in: 填报单位
     * @param asOf the day up to which its figures count
     */
    public PaperOut(OutputStream out, PaperForm form, String unit, LocalDate asOf, String measures) {
        this.form = form;
        this.workbook = new Workbook(out, "守望", "1.0");
        this.sheet = workbook.newWorksheet(form.number());
        this.style = new PaperStyle(sheet, form);
        String day = "%d年%d月%d日".formatted(asOf.getYear(), asOf.getMonthValue(), asOf.getDayOfMonth());
        style.begin("填报单位:" + plain(unit), "截止日期:" + day + (measures.isEmpty() ? "" : "    单位:" + measures));
        content.add(form.number(), form.title(), unit, day, form.columns());
    }

    /** Writes one line, value by column: text, a number, a day, or an {@link Optional} of these; what lacks stays empty. */
    public void line(Object... values) {
        write(values);
        lines++;
        if (next - firstPlain >= ROWS_AT_ONCE) {
            flush();
        }
    }

    /** Writes the line that sums up (合计), set apart; it does not count as a line. */
    public void total(Object... values) {
        flush();
        write(values);
        style.total(next - 1);
        firstPlain = next;
    }

    /** Writes what is said below the table, one paragraph each. */
    public void notes(List<String> notes) {
        flush();
        for (String note : notes) {
            style.paragraph(next++, plain(note), 2);
        }
        content.add(notes);
        firstPlain = next;
    }

    @Override
    public int lines() {
        return lines;
    }

    @Override
    public String contentSha256() {
        return content.hex();
    }

    @Override
    public String suffix() {
        return "xlsx";
    }

    /** Ends the paper with the line to sign on. */
    @Override
    public void close() {
        flush();
        style.signing(next + 1);
        try {
            sheet.finish();
            workbook.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(Object... values) {
        if (values.length > form.columns().size()) {
            throw new IllegalArgumentException("%d values for the %d columns of %s"
                    .formatted(values.length, form.columns().size(), form.number()));
        }
        int lines = 1;
        for (int column = 0; column < values.length; column++) {
            write(column, values[column]);
            lines = Math.max(lines, style.linesOf(column, values[column]));
        }
        sheet.rowHeight(next, style.height(lines));
        content.add(values);
        next++;
    }

    private void write(int column, Object value) {
        if (value instanceof Optional<?> perhaps) {
            perhaps.ifPresent(present -> write(column, present));
        } else if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else {
            String text = plain(value.toString());
            if (!text.isEmpty()) {
                sheet.inlineString(next, column, text);
            }
        }
    }

    /** Paper has no control letters, and half a letter is none. */
    private static String plain(String text) {
        boolean isPlain = text.chars()
                .noneMatch(letter ->
                        letter < ' ' || letter >= 0x7F && letter < 0xA0 || Character.isSurrogate((char) letter));
        return isPlain
                ? text
                : new String(UNPRINTABLE.matcher(text).replaceAll(" ").getBytes(UTF_8), UTF_8);
    }

    private void flush() {
        if (next > firstPlain) {
            style.lines(firstPlain, next - 1);
            firstPlain = next;
        }
        try {
            sheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
