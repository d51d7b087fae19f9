package shouwang.office.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The office's own database server beside the program (内置数据库). One program at a time per data folder; what an
 * earlier one left there by being killed is put in order first. Nothing acknowledged is ever lost: the settings are
 * durable, and files under their final name are whole.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final FolderLock lock;
    private final Postmaster postmaster;
    private final Secrets secrets;

    private EmbeddedPostgres(FolderLock lock, Postmaster postmaster, Secrets secrets) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.secrets = secrets;
    }

    /**
     * Starts the server whose files lie in the data folder, or makes them first.
     *
     * @param progress hears what takes a while, a Chinese line each
     * @throws CannotStart when another program uses the folder, or the server does not come up
     */
    public static EmbeddedPostgres start(Path dataFolder, Consumer<String> progress) {
        try {
            Path data = Files.exists(dataFolder)
                    ? dataFolder.toRealPath()
                    : dataFolder.toAbsolutePath().normalize();
            FolderLock lock = FolderLock.tryOn(FolderTree.makePrivate(data))
                    .orElseThrow(() -> new CannotStart("数据目录 " + data + " 正被另一个守望使用:请先停止它,或用 --data 换一个目录"));
            try {
                return start(data, lock, progress);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new CannotStart("数据目录 " + dataFolder + " 不能读写(" + failure + "):请检查权限和磁盘空间", failure);
        }
    }

    private static EmbeddedPostgres start(Path data, FolderLock lock, Consumer<String> progress) throws IOException {
        PostgresBinaries binaries = PostgresBinaries.under(data.resolve("cache"), progress);
        Cluster cluster = Cluster.in(data, binaries);
        if (cluster.isMade()) {
            new LeftOver(cluster, progress).clearAway();
        } else {
            progress.accept("正在建立数据库……");
            cluster.make();
        }
        Secrets secrets = cluster.secrets();
        return new EmbeddedPostgres(lock, Postmaster.start(cluster, ServerSettings.DURABLE), secrets);
    }

    /** The role that owns the tables and migrates them; row-level security binds it too. */
    public Login owner() {
        return postmaster.login(Cluster.OWNER, secrets.owner());
    }

    /** The role of the running office: it owns nothing and can't bypass row-level security. */
    public Login application() {
        return postmaster.login(Cluster.APPLICATION, secrets.application());
    }

    /** The server's superuser, for a backup of the files only; no request ever runs as this role. */
    public Login superuser() {
        return postmaster.login(Cluster.SUPERUSER, secrets.superuser());
    }

    /** The server's process, as the system numbers it. */
    public long pid() {
        return postmaster.pid();
    }

    /** Runs the action when the server has ended, asked to or not. */
    public void whenEnded(Runnable action) {
        postmaster.end().thenRun(action);
    }

    /** Stops the server and returns when everything is on the disk; done twice it does nothing more. */
    @Override
    public void close() {
        postmaster.close();
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
