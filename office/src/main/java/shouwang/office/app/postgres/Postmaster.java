package shouwang.office.app.postgres;

import static shouwang.office.app.postgres.ServerProcesses.waitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A running server of ours: this program's child, in a session of its own so that Ctrl-C does not reach it first. */
final class Postmaster implements AutoCloseable {

    private static final int PORTS_TRIED = 5;
    // Recovery after a cut of the power replays at most max_wal_size.
    private static final Duration TO_RECOVER = Duration.ofMinutes(10);
    private static final Duration FOR_CLIENTS_TO_LEAVE = Duration.ofSeconds(3);
    private static final Duration FOR_ITS_LAST_CHECKPOINT = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final Process process;
    private final int port;

    private Postmaster(Cluster cluster, Process process, int port) {
        this.cluster = cluster;
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port of 127.0.0.1 and returns when it takes connections. */
    static Postmaster start(Cluster cluster, ServerSettings settings) throws IOException {
        Path output = makeLogFolder(cluster).resolve("postgres-start.log");
        for (int tries = 1; ; tries++) {
            int port = freePort();
            Files.writeString(cluster.folder().resolve("postgresql.conf"), settings.text(port, cluster.log()));
            Process process = spawn(cluster, output);
            if (isReady(cluster, process)) {
                return new Postmaster(cluster, process, port);
            }
            process.destroyForcibly();
            // Between our look and its own somebody may have taken the port.
            boolean portWasTaken = Files.readString(output).contains("could not bind IPv4 address");
            if (!portWasTaken || tries == PORTS_TRIED) {
                throw new CannotStart("数据库没有启动,原因见 " + output + reason(output));
            }
        }
    }

    private static Path makeLogFolder(Cluster cluster) throws IOException {
        Path log = FolderTree.makePrivate(cluster.log());
        cluster.user().own(log);
        return log;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static Process spawn(Cluster cluster, Path output) throws IOException {
        ProcessBuilder server = cluster.user()
                .run(
                        cluster.binaries().program("postgres"),
                        "-D",
                        cluster.folder().toString());
        List<String> inItsOwnSession = new ArrayList<>(List.of("setsid"));
        inItsOwnSession.addAll(server.command());
        return server.command(inItsOwnSession)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static boolean isReady(Cluster cluster, Process process) {
        waitUntil(() -> !process.isAlive() || saysReady(cluster, process), TO_RECOVER);
        return process.isAlive() && saysReady(cluster, process);
    }

    private static boolean saysReady(Cluster cluster, Process process) {
        try {
            Optional<PidFile> written = PidFile.of(cluster.folder());
            return written.filter(file -> file.isOf(process.pid()) && file.saysReady())
                    .isPresent();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String reason(Path output) throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> line.contains("FATAL"))
                .reduce((earlier, later) -> later)
                .map(line -> "(" + line.substring(line.indexOf("FATAL")) + ")")
                .orElse("");
    }

    Login login(String user, String password) {
        return Login.local(port, user, password);
    }

    long pid() {
        return process.pid();
    }

    CompletableFuture<Process> end() {
        return process.onExit();
    }

    /** Lets clients finish for a moment, then sends them away, and returns when everything is on the disk. */
    @Override
    public void close() {
        process.destroy();
        if (!waitUntil(() -> !process.isAlive(), FOR_CLIENTS_TO_LEAVE)) {
            stop("--mode=fast", FOR_ITS_LAST_CHECKPOINT);
        }
        if (process.isAlive()) {
            stop("--mode=immediate", FOR_CLIENTS_TO_LEAVE);
        }
        // The process that writes its log ends a moment after it.
        ServerProcesses last = new ServerProcesses(cluster.folder());
        waitUntil(() -> last.all().isEmpty(), FOR_CLIENTS_TO_LEAVE);
    }

    /** For data that nobody will miss: at once and without a last checkpoint. */
    void abandon() {
        stop("--mode=immediate", FOR_ITS_LAST_CHECKPOINT);
    }

    private void stop(String mode, Duration patience) {
        try {
            cluster.control("stop", mode);
        } catch (IOException noProgramMayBeStarted) {
            process.destroyForcibly();
        }
        waitUntil(() -> !process.isAlive(), patience);
    }
}
