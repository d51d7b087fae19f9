package shouwang.office.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shouwang.office.app.postgres.CannotStart;

class DoorwayTest {

    @TempDir
    private Path folder;

    private int free;

    @BeforeEach
    void findAFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
    }

    @Test
    void refusesToServeOthersWithoutEncryption() {
        assertThatThrownBy(() -> doorway("--listen", "0.0.0.0"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--tls-keystore")
                .hasMessageContaining("--plain-http");
    }

    @Test
    void refusesAPortInUseAndSaysWhichOptionHelps() throws IOException {
        try (ServerSocket other = new ServerSocket(free, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> doorway()).hasMessageContaining("占用").hasMessageContaining("--port");
        }
    }

    @Test
    void refusesAnAddressOfAnotherMachine() {
        // 192.0.2.0/24 is kept for examples: no machine has it.
        assertThatThrownBy(() -> doorway("--listen", "192.0.2.1", "--plain-http"))
                .hasMessageContaining("不是本机的地址");
    }

    @Test
    void refusesAKeystoreThatDoesNotOpen() throws Exception {
        String keystore = keystore().toString();
        assertThatThrownBy(() ->
                        doorway("--tls-keystore", folder.resolve("none.p12").toString()))
                .hasMessageContaining("读不到证书库");
        assertThatThrownBy(() -> doorway(Map.of("SHOUWANG_TLS_PASSWORD", "guessed"), "--tls-keystore", keystore))
                .hasMessageContaining("SHOUWANG_TLS_PASSWORD");
    }

    @Test
    void servesOthersInTheOpenOnlyWhenThatIsSaid() {
        assertThat(doorway("--listen", "0.0.0.0", "--plain-http").isInTheOpen()).isTrue();
        assertThat(doorway().isInTheOpen()).isFalse();
    }

    @Test
    void servesOthersEncrypted() throws Exception {
        Doorway doorway = doorway(
                Map.of("SHOUWANG_TLS_PASSWORD", "opensesame"),
                "--listen",
                "0.0.0.0",
                "--tls-keystore",
                keystore().toString());
        assertThat(doorway.isInTheOpen()).isFalse();
        assertThat(doorway.url()).startsWith("https://").doesNotContain("0.0.0.0");
        assertThat(doorway.settings()).containsKey("server.ssl.key-store");
    }

    private Doorway doorway(String... words) {
        return doorway(Map.of(), words);
    }

    private Doorway doorway(Map<String, String> environment, String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--port";
        all[words.length + 1] = Integer.toString(free);
        return Doorway.of(StartOptions.of(Arrays.asList(all)), environment);
    }

    private Path keystore() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("town.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (OutputStream stream = Files.newOutputStream(file)) {
            store.store(stream, "opensesame".toCharArray());
        }
        return file;
    }
}
