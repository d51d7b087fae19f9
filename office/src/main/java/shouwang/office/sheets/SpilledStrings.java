package shouwang.office.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Strings kept in a temporary file without a name, mapped into memory when all are written. The heap holds the place of
 * every sixteenth one; the others are found by stepping over their lengths.
 */
final class SpilledStrings implements AutoCloseable {

    private static final int STEP = 16;
    /** A block of {@link #STEP} strings never crosses a segment: the longest is seven bytes of escape for each letter. */
    static final long LARGEST_BLOCK = STEP * (Integer.BYTES + 3L * 7 * Limits.LETTERS_IN_A_CELL);

    private final long segment;
    private final ByteBuffer unwritten = ByteBuffer.allocate(1 << 20);
    private final List<MappedByteBuffer> segments = new ArrayList<>();
    private Optional<FileChannel> written = Optional.empty();
    private long[] places = {};
    private long end;
    private int size;

    /** @param segment how much of the file is mapped as one, at most 2 GB */
    SpilledStrings(long segment) {
        this.segment = segment;
    }

    int size() {
        return size;
    }

    void add(String string) {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        try {
            if (size % STEP == 0) {
                startBlock();
            }
            if (unwritten.remaining() < bytes.length + Integer.BYTES) {
                write();
            }
            unwritten.putInt(bytes.length).put(bytes);
            end += Integer.BYTES + bytes.length;
            size++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No string can be added afterwards, and none be read before. */
    void seal() {
        if (size == 0) {
            return;
        }
        try {
            write();
            for (long start = 0; start < end; start += segment) {
                segments.add(written.orElseThrow()
                        .map(FileChannel.MapMode.READ_ONLY, start, Math.min(segment, end - start)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(int index) {
        long place = places[index / STEP];
        ByteBuffer bytes = segments.get((int) (place / segment));
        int position = (int) (place % segment);
        for (int steps = index % STEP; steps > 0; steps--) {
            position += Integer.BYTES + bytes.getInt(position);
        }
        byte[] string = new byte[bytes.getInt(position)];
        bytes.get(position + Integer.BYTES, string);
        return new String(string, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            if (written.isPresent()) {
                written.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startBlock() throws IOException {
        if (written.isEmpty()) {
            written = Optional.of(unnamed());
        }
        if (end % segment + LARGEST_BLOCK > segment) {
            write();
            end = (end / segment + 1) * segment;
            written.orElseThrow().position(end);
        }
        int block = size / STEP;
        if (block == places.length) {
            places = Arrays.copyOf(places, Math.max(1024, places.length * 2));
        }
        places[block] = end;
    }

    private void write() throws IOException {
        unwritten.flip();
        while (unwritten.hasRemaining()) {
            written.orElseThrow().write(unwritten);
        }
        unwritten.clear();
    }

    /** Removed while open: personal data is gone with the process, also after a kill. */
    private static FileChannel unnamed() throws IOException {
        Path path = Files.createTempFile("shouwang-", ".strings");
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }
}
