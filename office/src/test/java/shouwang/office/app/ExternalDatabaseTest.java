package shouwang.office.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shouwang.office.TestDatabase;
import shouwang.office.app.postgres.CannotStart;
import shouwang.office.app.postgres.Login;
import shouwang.office.app.postgres.ThrowAwayPostgres;

/** A server of our own stands for the one that somebody else runs. */
class ExternalDatabaseTest {

    private static ThrowAwayPostgres server;

    @BeforeAll
    static void startTheServer() {
        server = TestDatabase.fresh();
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    @Test
    void refusesAnAddressThatIsNotOne() {
        assertThatThrownBy(() -> ExternalDatabase.named(Map.of("SHOUWANG_DB_URL", "192.0.2.1:5432")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("jdbc:postgresql://");
    }

    @Test
    void saysWhichVariableIsMissing() {
        Map<String, String> environment = environment(server.application());
        environment.remove("SHOUWANG_DB_PASSWORD");
        assertThatThrownBy(() -> ExternalDatabase.named(environment)).hasMessageContaining("SHOUWANG_DB_PASSWORD");
        Map<String, String> withOwner = environment(server.application());
        withOwner.put("SHOUWANG_DB_OWNER", "shouwang_owner");
        assertThatThrownBy(() -> ExternalDatabase.named(withOwner)).hasMessageContaining("SHOUWANG_DB_OWNER_PASSWORD");
    }

    @Test
    void refusesAServerThatDoesNotAnswerOrDoesNotKnowThePassword() {
        Login right = server.application();
        Login guessed = new Login(right.url(), right.user(), "guessed");
        assertThatThrownBy(() -> open(guessed)).isInstanceOf(CannotStart.class).hasMessageContaining("连接不上");
    }

    @Test
    void refusesASuperuser() {
        assertThatThrownBy(() -> open(server.superuser())).hasMessageContaining("postgres 是超级用户");
    }

    @Test
    void refusesARoleThatBypassesRowLevelSecurity() throws SQLException {
        asSuperuser("alter role shouwang_app bypassrls");
        try {
            assertThatThrownBy(() -> open(server.application())).hasMessageContaining("BYPASSRLS");
        } finally {
            asSuperuser("alter role shouwang_app nobypassrls");
        }
    }

    @Test
    void refusesARoleThatMayNotActAsTheOffice() {
        assertThatThrownBy(() -> open(server.owner())).hasMessageContaining("shouwang_app 的成员");
    }

    @Test
    void signsInAsTheOfficeAndMigratesAsTheOwner() {
        Map<String, String> environment = environment(server.application());
        environment.put("SHOUWANG_DB_OWNER", server.owner().user());
        environment.put("SHOUWANG_DB_OWNER_PASSWORD", server.owner().password());
        OfficeDatabase database = ExternalDatabase.named(environment).open();
        assertThat(database.application()).isEqualTo(server.application());
        assertThat(database.owner()).isEqualTo(server.owner());
        assertThat(database.actsAs()).isEmpty();
    }

    @Test
    void stepsDownToTheOfficeWhereOneUserDoesBoth() throws SQLException {
        asSuperuser("grant shouwang_app to shouwang_owner");
        try {
            OfficeDatabase database = open(server.owner());
            assertThat(database.owner()).isEqualTo(server.owner());
            assertThat(database.actsAs()).contains("shouwang_app");
        } finally {
            asSuperuser("revoke shouwang_app from shouwang_owner");
        }
    }

    private static OfficeDatabase open(Login login) {
        return ExternalDatabase.named(environment(login)).open();
    }

    private static Map<String, String> environment(Login login) {
        return new TreeMap<>(Map.of(
                "SHOUWANG_DB_URL", login.url(),
                "SHOUWANG_DB_USER", login.user(),
                "SHOUWANG_DB_PASSWORD", login.password()));
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection connection = server.superuser().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
