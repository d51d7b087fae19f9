package shouwang.office.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The right of one program at a time to a folder. The system takes it back when the program dies, however it dies. */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "lock";

    // Closing any second handle of a file gives up the program's lock on it, so a folder held here is never opened
    // again.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel file;

    private FolderLock(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    /** The lock, or nothing while another program (or another part of this one) holds it. */
    static Optional<FolderLock> tryOn(Path folder) throws IOException {
        return take(folder, FileChannel::tryLock);
    }

    /** Waits while another program holds it; nothing only while another part of this one does. */
    static Optional<FolderLock> waitFor(Path folder) throws IOException {
        return take(folder, FileChannel::lock);
    }

    private static Optional<FolderLock> take(Path folder, Taking taking) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD_HERE.add(real)) {
            return Optional.empty();
        }
        @Nullable FileChannel taken = null;
        try {
            taken = open(real, taking);
        } finally {
            if (taken == null) {
                HELD_HERE.remove(real);
            }
        }
        return Optional.ofNullable(taken).map(file -> new FolderLock(real, file));
    }

    private static @Nullable FileChannel open(Path folder, Taking taking) throws IOException {
        FileChannel file = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (taking.of(file) != null) {
            return file;
        }
        file.close();
        return null;
    }

    @Override
    public void close() throws IOException {
        if (file.isOpen()) {
            file.close();
            HELD_HERE.remove(folder);
        }
    }

    private interface Taking {
        @Nullable
        FileLock of(FileChannel file) throws IOException;
    }
}
