package shouwang.office.sheets;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import shouwang.policy.Cell;

/** The records of a CSV (RFC 4180): line breaks inside quotes belong to the cell, a record has one number. */
final class CsvRows implements RowSource {

    private static final int END = -1;

    private final Reader reader;
    private final String file;
    private final Blanks blanks;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder field = new StringBuilder();
    private int filled;
    private int position;
    private int number;

    CsvRows(Reader reader, String file, Blanks blanks) throws IOException {
        this.reader = reader;
        this.file = file;
        this.blanks = blanks;
        if (peek() == '\uFEFF') {
            position++;
        }
    }

    @Override
    public Optional<Row> next() {
        try {
            if (peek() == END) {
                return Optional.empty();
            }
            number++;
            return Optional.of(new Row(number, record()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Cell> record() throws IOException {
        List<Cell> cells = new ArrayList<>();
        int letters = 0;
        while (true) {
            Cell cell = cell();
            letters += cell.text().length();
            if (cells.size() == Limits.COLUMNS || letters > Limits.LETTERS_IN_A_ROW) {
                throw UnusableFile.beyondLimits(file, "第 %d 行".formatted(number));
            }
            cells.add(cell);
            int separator = read();
            if (separator != ',') {
                if (separator == '\r' && peek() == '\n') {
                    position++;
                }
                return Collections.unmodifiableList(cells);
            }
        }
    }

    private Cell cell() throws IOException {
        field.setLength(0);
        if (peek() == '"') {
            position++;
            quoted();
        }
        for (int letter = peek(); letter != ',' && letter != '\r' && letter != '\n' && letter != END; letter = peek()) {
            append(letter);
            position++;
        }
        String text = blanks.apply(field.toString());
        return text.isEmpty() ? Cell.EMPTY : Cell.text(text);
    }

    private void quoted() throws IOException {
        while (true) {
            int letter = read();
            if (letter == END || field.length() == Limits.LETTERS_IN_A_CELL) {
                throw UnusableFile.openQuote(file, number);
            }
            if (letter == '"') {
                if (peek() != '"') {
                    return;
                }
                position++;
            }
            append(letter);
        }
    }

    private void append(int letter) {
        if (field.length() == Limits.LETTERS_IN_A_CELL) {
            throw UnusableFile.beyondLimits(file, "第 %d 行".formatted(number));
        }
        field.append((char) letter);
    }

    private int read() throws IOException {
        int letter = peek();
        position++;
        return letter;
    }

    private int peek() throws IOException {
        if (position >= filled) {
            filled = reader.read(buffer);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[position];
    }
}
