package shouwang.office.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A CSV that is handed out: UTF-8 without a byte-order mark, a header row, lines ended as RFC 4180 wants. Text that a
 * spreadsheet would take for a formula gets an apostrophe before it; a number is a number and gets none.
 */
public final class CsvOut implements AutoCloseable {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private final Writer out;
    private final int columns;

    /** Closing it closes the stream. */
    public CsvOut(OutputStream stream, List<String> header) {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        columns = header.size();
        row(header.toArray());
    }

    /** Writes one row: text, numbers, {@link LocalDate}s, or an {@link Optional} of these, empty for an empty cell. */
    public void row(Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException("%d values for %d columns".formatted(values.length, columns));
        }
        try {
            for (int column = 0; column < values.length; column++) {
                if (column > 0) {
                    out.write(',');
                }
                out.write(quoted(text(values[column])));
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> perhaps) {
            return perhaps.map(CsvOut::text).orElse("");
        }
        if (value instanceof String text) {
            boolean isFormula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
            return isFormula ? "'" + text : text;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Integer || value instanceof Long || value instanceof LocalDate) {
            return value.toString();
        }
        throw new IllegalArgumentException("No cell for a " + value.getClass());
    }

    private static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == ',' || letter == '"' || letter == '\r' || letter == '\n') {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }
}
