package shouwang.office.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A database for one run of a command or a test (一次性数据库). A prepared folder, migrated once, is copied and started
 * without any care for a cut of the power; at the end, or after a kill at the next start, server and folder are gone.
 */
public final class ThrowAwayPostgres implements AutoCloseable {

    private static final int PREPARED_KEPT = 3;
    private static final Duration FOR_THE_KILLED_TO_END = Duration.ofSeconds(10);

    private final Path run;
    private final FolderLock lock;
    private final Postmaster postmaster;
    private final Secrets secrets;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread atExit = new Thread(this::end, "throw-away-database-end");

    private ThrowAwayPostgres(Path run, FolderLock lock, Postmaster postmaster, Secrets secrets) {
        this.run = run;
        this.lock = lock;
        this.postmaster = postmaster;
        this.secrets = secrets;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts one from the prepared folder for this preparation, which is made first where it is missing. */
    public static ThrowAwayPostgres start(Path cacheFolder, Preparation preparation) {
        try {
            Path cache = FolderTree.makePrivate(cacheFolder.toAbsolutePath().normalize())
                    .toRealPath();
            Path run = FolderTree.makePrivate(cache.resolve("runs"))
                    .resolve(UUID.randomUUID().toString().substring(0, 8));
            // Files are made, copied and swept by one thread of one program at a time; it takes a moment.
            synchronized (ThrowAwayPostgres.class) {
                FolderLock turn = FolderLock.waitFor(cache).orElseThrow();
                try {
                    sweep(cache.resolve("runs"));
                    PostgresBinaries binaries = PostgresBinaries.under(cache, line -> {});
                    Path prepared = prepared(cache, binaries, preparation);
                    FolderLock lock =
                            FolderLock.tryOn(FolderTree.makePrivate(run)).orElseThrow();
                    copy(prepared, run);
                    return start(run, lock, binaries);
                } finally {
                    turn.close();
                }
            }
        } catch (IOException failure) {
            throw new CannotStart("临时数据库目录 " + cacheFolder + " 不能读写(" + failure + ")", failure);
        }
    }

    private static ThrowAwayPostgres start(Path run, FolderLock lock, PostgresBinaries binaries) throws IOException {
        try {
            Cluster cluster = Cluster.in(run, binaries);
            Postmaster postmaster = Postmaster.start(cluster, ServerSettings.THROW_AWAY);
            return new ThrowAwayPostgres(run, lock, postmaster, cluster.secrets());
        } catch (IOException | RuntimeException failure) {
            lock.close();
            FolderTree.remove(run);
            throw failure;
        }
    }

    private static Path prepared(Path cache, PostgresBinaries binaries, Preparation preparation) throws IOException {
        Path all = FolderTree.makePrivate(cache.resolve("prepared"));
        Path prepared = all.resolve(PostgresBinaries.VERSION + "-" + preparation.fingerprint());
        if (!Files.isDirectory(prepared)) {
            Path preparing = cache.resolve("preparing");
            removeRun(preparing);
            try {
                prepare(FolderTree.makePrivate(preparing), binaries, preparation);
                Files.move(preparing, prepared, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                FolderTree.remove(preparing);
            }
        }
        Files.setLastModifiedTime(prepared, FileTime.from(Instant.now()));
        forgetOld(all);
        return prepared;
    }

    private static void prepare(Path home, PostgresBinaries binaries, Preparation preparation) throws IOException {
        Cluster cluster = Cluster.in(home, binaries);
        cluster.make();
        // Durable, because what is prepared is kept: a cut of the power must not leave a broken one behind.
        try (Postmaster postmaster = Postmaster.start(cluster, ServerSettings.DURABLE)) {
            preparation.prepare(
                    postmaster.login(Cluster.OWNER, cluster.secrets().owner()));
        }
    }

    private static void forgetOld(Path all) throws IOException {
        Comparator<Path> byAge = Comparator.comparing(folder -> folder.toFile().lastModified());
        List<Path> newestFirst =
                FolderTree.below(all, "").stream().sorted(byAge.reversed()).toList();
        for (Path old : newestFirst.subList(Math.min(PREPARED_KEPT, newestFirst.size()), newestFirst.size())) {
            FolderTree.remove(old);
        }
    }

    private static void copy(Path prepared, Path run) throws IOException {
        FolderTree.copy(prepared.resolve("postgres"), run.resolve("postgres"));
        Secrets.copy(prepared, run);
    }

    /** Removes the runs whose program was killed: nobody holds their lock any more. */
    private static void sweep(Path runs) throws IOException {
        for (Path run : FolderTree.below(runs, "")) {
            Optional<FolderLock> abandoned = FolderLock.tryOn(run);
            if (abandoned.isPresent()) {
                removeRun(run);
                abandoned.get().close();
            }
        }
    }

    private static void removeRun(Path run) throws IOException {
        ServerProcesses left = new ServerProcesses(run.resolve("postgres"));
        List<ProcessHandle> server = left.all();
        server.forEach(ProcessHandle::destroyForcibly);
        server.forEach(
                process -> ServerProcesses.waitUntil(() -> ServerProcesses.isGone(process), FOR_THE_KILLED_TO_END));
        FolderTree.remove(run);
    }

    /** The role that owns the tables. */
    public Login owner() {
        return postmaster.login(Cluster.OWNER, secrets.owner());
    }

    /** The role of the running office. */
    public Login application() {
        return postmaster.login(Cluster.APPLICATION, secrets.application());
    }

    /** The server's superuser, to make roles as the person does who runs an external server. */
    public Login superuser() {
        return postmaster.login(Cluster.SUPERUSER, secrets.superuser());
    }

    /** The folder of this run; what is put into it goes with it. */
    public Path folder() {
        return run;
    }

    /** Stops the server and removes its files; done twice it does nothing more. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyShuttingDown) {
            // Then the hook finds nothing left to do.
        }
    }

    private void end() {
        if (ended.getAndSet(true)) {
            return;
        }
        try {
            postmaster.abandon();
            FolderTree.remove(run);
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is done once to a fresh database before it is copied for every run. */
    public interface Preparation {

        /** Changes whenever the outcome would: letters, digits and hyphens. */
        String fingerprint();

        /** Called with the owner's login on an empty database. */
        void prepare(Login owner);
    }
}
