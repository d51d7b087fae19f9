package shouwang.office.app.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import shouwang.office.app.Start;

/** The office as a process of its own on a data folder, with its database server; each can be killed. */
final class OfficeProcess implements AutoCloseable {

    /** Who is killed. */
    enum Victim {
        APPLICATION("application"),
        DATABASE("PostgreSQL"),
        BOTH("both");

        private final String words;

        Victim(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final int ENDED_BY_ITSELF = 1;
    private static final String DATABASE_GONE = "数据库意外停止,守望随之停止:请重新启动";
    private static final int SECONDS_TO_START = 120;
    private static final int SECONDS_TO_END = 60;

    private final Process program;
    private final ProcessHandle postmaster;
    private final URI address;
    private final List<String> said;

    private OfficeProcess(Process program, ProcessHandle postmaster, URI address, List<String> said) {
        this.program = program;
        this.postmaster = postmaster;
        this.address = address;
        this.said = said;
    }

    /** Starts the office and returns when its doors are open. */
    static OfficeProcess start(Path data) throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Start.class.getName(),
                        "--empty",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(freePort()))
                .redirectErrorStream(true)
                .start();
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        started.completeOnTimeout(false, SECONDS_TO_START, TimeUnit.SECONDS)
                .thenAccept(inTime -> endUnless(inTime, program));
        List<String> said = new ArrayList<>();
        BufferedReader output = program.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith("守望已启动:")) {
                URI address = URI.create(line.replaceAll(".*?(http\\S+).*", "$1"));
                started.complete(true);
                return new OfficeProcess(program, postmaster(program, data), address, said);
            }
        }
        throw new AssertionError("the office did not start: " + said);
    }

    private static void endUnless(boolean inTime, Process program) {
        if (!inTime) {
            program.destroyForcibly();
        }
    }

    URI address() {
        return address;
    }

    /** What it printed until its doors were open. */
    List<String> said() {
        return said;
    }

    /** kill -9; a program whose database is gone ends by itself. */
    void kill(Victim victim) throws InterruptedException {
        if (victim != Victim.DATABASE) {
            program.destroyForcibly();
        }
        if (victim != Victim.APPLICATION) {
            postmaster.destroyForcibly();
        }
        if (!program.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            throw new AssertionError("the office lives on without its database");
        }
        if (victim == Victim.DATABASE) {
            assertThat(program.exitValue()).isEqualTo(ENDED_BY_ITSELF);
            assertThat(program.inputReader(StandardCharsets.UTF_8).lines()).contains(DATABASE_GONE);
        }
    }

    /** Ctrl-C. */
    void stop() throws InterruptedException {
        program.toHandle().destroy();
        if (!program.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            throw new AssertionError("the office does not stop");
        }
    }

    @Override
    public void close() {
        program.destroyForcibly();
        postmaster.destroyForcibly();
    }

    /** The server that this very program started, and no other. */
    private static ProcessHandle postmaster(Process program, Path data) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
        return program.descendants()
                .filter(process -> process.pid() == pid)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the database server " + pid + " is not the program's own"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
