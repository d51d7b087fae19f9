package shouwang.office.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    private static Path all;

    private static Path finished;

    private Path folder;
    private Path data;

    @BeforeAll
    static void makeOneToCopy() {
        finished = all.resolve("finished");
        try (EmbeddedPostgres database = start(finished)) {
            tell(database.owner(), "create table visit (id int primary key)");
        }
    }

    @BeforeEach
    void copyIt() throws IOException {
        folder = Files.createTempDirectory(all, "test");
        data = FolderTree.makePrivate(folder.resolve("数据"));
        FolderTree.copy(finished.resolve("postgres"), data.resolve("postgres"));
        Secrets.copy(finished, data);
        useTheUnpackedProgramsIn(data);
    }

    @Test
    void refusesASecondProgramOnTheSameFolder() {
        try (OtherProgram other = OtherProgram.ofTheOffice(data)) {
            other.says("running");
            assertThatThrownBy(() -> start(data))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("正被另一个守望使用")
                    .hasMessageContaining("--data");
        }
        start(data).close();
    }

    @Test
    void refusesAFolderWhosePasswordsAreGone() throws IOException {
        Files.delete(data.resolve("secrets.properties"));
        assertThatThrownBy(() -> start(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("secrets.properties")
                .hasMessageContaining("备份");
    }

    @Test
    void refusesAWrongPassword() {
        try (EmbeddedPostgres database = start(data)) {
            Login right = database.application();
            assertThatThrownBy(() -> new Login(right.url(), right.user(), "guessed").connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void isMadeDurableAndClosedToOthers() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        try (EmbeddedPostgres database = start(data)) {
            Login superuser = database.superuser();
            assertThat(ask(superuser, "show server_version")).isEqualTo(PostgresBinaries.VERSION);
            assertThat(ask(superuser, "show data_checksums")).isEqualTo("on");
            assertThat(ask(superuser, "show fsync")).isEqualTo("on");
            assertThat(ask(superuser, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(superuser, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(superuser, "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void bindsBothRolesByRowLevelSecurity() {
        try (EmbeddedPostgres database = start(data)) {
            String free = "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                    + " where rolname = current_user";
            assertThat(ask(database.owner(), free)).isEqualTo("f");
            assertThat(ask(database.application(), free)).isEqualTo("f");
            assertThatThrownBy(() -> ask(database.application(), "select id from visit"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void seesChineseLettersAsLetters() {
        try (EmbeddedPostgres database = start(data)) {
            tell(database.owner(), "create extension pg_trgm");
            assertThat(ask(database.owner(), "select show_trgm('复兴庙村') <> '{}'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void keepsWhatWasAcknowledgedWhenTheServerIsKilled() {
        try (EmbeddedPostgres database = start(data)) {
            tell(database.owner(), "insert into visit values (1)");
            kill(database.pid());
        }
        assertThat(visitsAfterTheNextStart()).isEqualTo("1");
    }

    @Test
    void stopsTheServerThatAKilledProgramLeftBehind() {
        ProcessHandle leftOver;
        try (OtherProgram other = OtherProgram.ofTheOffice(data)) {
            leftOver = ProcessHandle.of(Long.parseLong(other.says("running"))).orElseThrow();
            other.kill();
        }
        assertThat(leftOver.isAlive()).isTrue();
        assertThat(visitsAfterTheNextStart()).isEqualTo("0");
        assertThat(ServerProcesses.isGone(leftOver)).isTrue();
    }

    @Test
    void startsAfterProgramAndServerWereKilledTogether() {
        try (OtherProgram other = OtherProgram.ofTheOffice(data)) {
            long server = Long.parseLong(other.says("running"));
            other.kill();
            ProcessHandle.of(server).orElseThrow().destroyForcibly();
        }
        assertThat(visitsAfterTheNextStart()).isEqualTo("0");
    }

    @Test
    void isNotFooledByAProcessThatGotTheNumberOfAKilledServer() throws IOException {
        Process somebodyElse = new ProcessBuilder("cat").start();
        try {
            leavePidFile(somebodyElse.pid());
            assertThat(visitsAfterTheNextStart()).isEqualTo("0");
            assertThat(somebodyElse.isAlive()).isTrue();
        } finally {
            somebodyElse.destroy();
        }
    }

    @Test
    void startsAfterAKillBetweenMakingThePidFileAndWritingIt() throws IOException {
        Files.createFile(data.resolve("postgres/postmaster.pid"));
        assertThat(visitsAfterTheNextStart()).isEqualTo("0");
    }

    @Test
    void makesAFolderAnewWhenTheFirstStartWasKilledHalfWay() throws IOException {
        Path fresh = FolderTree.makePrivate(folder.resolve("fresh"));
        useTheUnpackedProgramsIn(fresh);
        try (OtherProgram other = OtherProgram.ofTheOffice(fresh)) {
            other.says("正在建立数据库");
            other.kill();
        }
        assertThat(fresh.resolve("postgres")).doesNotExist();
        try (EmbeddedPostgres database = start(fresh)) {
            assertThat(ask(database.owner(), "select current_user")).isEqualTo("shouwang_owner");
        }
        assertThat(FolderTree.below(fresh, "postgres.making")).isEmpty();
    }

    @Test
    void unpacksAnewWhatWasUnpackedHalfWay() throws IOException {
        Path cache = folder.resolve("cache");
        Files.createDirectories(cache.resolve("unpacking/bin"));
        Files.writeString(cache.resolve("unpacking/bin/postgres"), "half of it");
        PostgresBinaries binaries = PostgresBinaries.under(cache, line -> {});
        assertThat(Path.of(binaries.program("postgres"))).isExecutable();
        assertThat(cache.resolve("unpacking")).doesNotExist();
    }

    @Test
    void leavesNoProcessBehindWhenClosed() throws IOException {
        EmbeddedPostgres database = start(data);
        database.close();
        assertThat(new ServerProcesses(data.resolve("postgres")).all()).isEmpty();
        assertThat(PidFile.of(data.resolve("postgres"))).isEmpty();
    }

    private String visitsAfterTheNextStart() {
        try (EmbeddedPostgres database = start(data)) {
            return ask(database.owner(), "select count(*) from visit");
        }
    }

    private void leavePidFile(long pid) throws IOException {
        Files.write(
                data.resolve("postgres/postmaster.pid"),
                List.of(Long.toString(pid), data.resolve("postgres").toString(), "1", "1", "", "", "1 1", "ready"));
    }

    private static void useTheUnpackedProgramsIn(Path data) throws IOException {
        Files.createSymbolicLink(data.resolve("cache"), finished.resolve("cache"));
    }

    private static EmbeddedPostgres start(Path data) {
        return EmbeddedPostgres.start(data, line -> {});
    }

    private static void kill(long pid) {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    private static void tell(Login login, String sql) {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String ask(Login login, String sql) {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
