package shouwang.office.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrowAwayPostgresTest {

    // Shared, so that the programs are unpacked and the folder prepared once.
    @TempDir
    private static Path cache;

    @Test
    void leavesNothingBehindWhenThePreparationFails() throws IOException {
        ThrowAwayPostgres.Preparation failing = new ThrowAwayPostgres.Preparation() {
            @Override
            public String fingerprint() {
                return "failing";
            }

            @Override
            public void prepare(Login owner) {
                throw new IllegalStateException("a migration fails");
            }
        };
        assertThatThrownBy(() -> ThrowAwayPostgres.start(cache, failing)).hasMessage("a migration fails");
        assertThat(cache.resolve("preparing")).doesNotExist();
        assertNothingIsLeft();
    }

    @Test
    void isPreparedOnceForManyRuns() {
        CountedPreparation preparation = new CountedPreparation();
        ThrowAwayPostgres.start(cache, preparation).close();
        int before = preparation.times;
        ThrowAwayPostgres.start(cache, preparation).close();
        assertThat(preparation.times).isEqualTo(before).isLessThanOrEqualTo(1);
    }

    @Test
    void isGoneWhenClosedEvenAfterAFailure() throws IOException {
        assertThatThrownBy(() -> {
                    try (ThrowAwayPostgres database = ThrowAwayPostgres.start(cache, new CountedPreparation())) {
                        tell(database.owner(), "insert into no_such_table values (1)");
                    }
                })
                .isInstanceOf(SQLException.class);
        assertNothingIsLeft();
    }

    @Test
    void showsNoRunTheRowsOfAnother() throws SQLException {
        try (ThrowAwayPostgres one = ThrowAwayPostgres.start(cache, new CountedPreparation());
                ThrowAwayPostgres other = ThrowAwayPostgres.start(cache, new CountedPreparation())) {
            tell(one.owner(), "insert into visit values (1)");
            // Would be refused as a double if it saw the other's row.
            tell(other.owner(), "insert into visit values (1)");
        }
    }

    @Test
    void isGoneWhenItsProgramIsStoppedByTheKeyboard() throws IOException {
        try (OtherProgram other = OtherProgram.withAThrowAwayDatabase(cache)) {
            other.says("running");
            other.interrupt();
        }
        assertNothingIsLeft();
    }

    @Test
    void isSweptAwayByTheNextRunWhenItsProgramWasKilled() throws IOException {
        try (OtherProgram other = OtherProgram.withAThrowAwayDatabase(cache)) {
            other.says("running");
            other.kill();
        }
        assertThat(FolderTree.below(cache.resolve("runs"), "")).hasSize(1);
        ThrowAwayPostgres.start(cache, new CountedPreparation()).close();
        assertNothingIsLeft();
    }

    private static void assertNothingIsLeft() throws IOException {
        assertThat(FolderTree.below(cache.resolve("runs"), "")).isEmpty();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(cache.toString() + "/runs")))
                .isEmpty();
    }

    private static void tell(Login login, String sql) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
