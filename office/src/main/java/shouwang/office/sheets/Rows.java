package shouwang.office.sheets;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The rows (行) of a table as they stream by, top to bottom; rows without any text are passed over and counted. */
public final class Rows implements Iterator<Row>, AutoCloseable {

    private final RowSource source;
    private int last;
    private long skipped;
    private Optional<Row> ahead = Optional.empty();

    Rows(RowSource source, int below) {
        this.source = source;
        this.last = below;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) {
            ahead = nextWithText();
        }
        return ahead.isPresent();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = ahead.orElseThrow();
        ahead = Optional.empty();
        return row;
    }

    /** How many rows without any text were passed over so far, the ones the file leaves out included. */
    public long skipped() {
        return skipped;
    }

    @Override
    public void close() {
        source.close();
    }

    private Optional<Row> nextWithText() {
        for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
            int number = row.get().number();
            if (number <= last) {
                continue;
            }
            skipped += number - last - 1;
            last = number;
            if (row.get().hasText()) {
                return row;
            }
            skipped++;
        }
        return Optional.empty();
    }
}
