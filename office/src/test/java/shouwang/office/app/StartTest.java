package shouwang.office.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, from the keyboard's side. */
class StartTest {

    @TempDir
    private Path folder;

    @Test
    void refusesAnUnknownOptionInExactlyOneLineAndEndsWithTwo() throws IOException {
        Process program = start("--nope");
        assertThat(program.errorReader(StandardCharsets.UTF_8).lines().toList())
                .containsExactly("不认识的参数 --nope,可用的参数见 --help");
        assertThat(program.onExit().join().exitValue()).isEqualTo(2);
    }

    @Test
    void refusesAPortInUseInExactlyOneLineBeforeAnyDatabaseIsMade() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Process program = start("--port", Integer.toString(other.getLocalPort()));
            assertThat(program.errorReader(StandardCharsets.UTF_8).lines().toList())
                    .singleElement()
                    .asString()
                    .contains("占用", "--port");
            assertThat(program.onExit().join().exitValue()).isEqualTo(1);
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void opensTheDoorsAndClosesThemAndTheDatabaseWhenToldToStop() throws IOException, InterruptedException {
        shareTheUnpackedPrograms();
        Process program = start("--port", Integer.toString(freePort()), "--empty");
        List<String> said = new ArrayList<>();
        try (BufferedReader output = program.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null && !line.startsWith("守望已启动:")) {
                said.add(line);
                line = output.readLine();
            }
            assertThat(line).as("after %s", said).isNotNull();
            URI address = URI.create(line.replaceAll(".*?(http\\S+).*", "$1"));
            assertThat(statusOf(address)).isLessThan(400);
            program.toHandle().destroy();
            assertThat(output.lines()).containsExactly("正在停止……", "已停止。");
        }
        program.onExit().join();
        assertThat(said).anySatisfy(line -> assertThat(line).contains("正在建立数据库"));
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("data/log/shouwang.log")).isNotEmptyFile();
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Start.class.getName(),
                "--data",
                folder.resolve("data").toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).start();
    }

    @AfterEach
    void keepTheUnpackedPrograms() throws IOException {
        Files.deleteIfExists(folder.resolve("data/cache"));
    }

    private void shareTheUnpackedPrograms() throws IOException {
        Path cache = Files.createDirectories(Path.of("target", "throw-away-postgres"));
        Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("data/cache"), cache.toAbsolutePath());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int statusOf(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
