package shouwang.office.sheets;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Rows read ahead on a thread of their own (预读): a file is parsed while the rows before are worked on. */
final class ReadAhead implements RowSource {

    private static final int BATCH = 200;
    private static final int BATCHES_AHEAD = 4;

    private final RowSource source;
    /** The last batch is empty. */
    private final BlockingQueue<List<Row>> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);

    private final Thread reader = new Thread(this::read, "rows ahead");
    private Iterator<Row> batch = List.<Row>of().iterator();
    private boolean isOver;
    private volatile boolean isClosed;
    private volatile @Nullable Throwable failure;

    private ReadAhead(RowSource source) {
        this.source = source;
        this.reader.setDaemon(true);
    }

    static RowSource of(RowSource source) {
        ReadAhead ahead = new ReadAhead(source);
        ahead.reader.start();
        return ahead;
    }

    @Override
    public Optional<Row> next() {
        if (!batch.hasNext() && !isOver) {
            List<Row> next = take();
            isOver = next.isEmpty();
            batch = next.iterator();
        }
        return batch.hasNext() ? Optional.of(batch.next()) : Optional.empty();
    }

    /** Never interrupts the reader: that would close the file under whoever reads it next. */
    @Override
    public void close() {
        isClosed = true;
        ahead.clear();
        boolean wasInterrupted = Thread.interrupted();
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException interrupted) {
                wasInterrupted = true;
            }
        }
        source.close();
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Row> take() {
        try {
            List<Row> next = ahead.take();
            if (next.isEmpty() && failure instanceof RuntimeException refused) {
                throw refused;
            }
            if (next.isEmpty() && failure instanceof Error broken) {
                throw broken;
            }
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void read() {
        List<Row> rows = new ArrayList<>(BATCH);
        try {
            for (Optional<Row> row = source.next(); row.isPresent() && !isClosed; row = source.next()) {
                rows.add(row.get());
                if (rows.size() == BATCH) {
                    put(rows);
                    rows = new ArrayList<>(BATCH);
                }
            }
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
        if (!rows.isEmpty()) {
            put(rows);
        }
        put(List.of());
    }

    private void put(List<Row> rows) {
        try {
            if (!isClosed) {
                ahead.put(rows);
            }
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }
}
