package shouwang.office.app;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import shouwang.office.app.postgres.CannotStart;
import shouwang.office.app.postgres.EmbeddedPostgres;
import shouwang.office.app.postgres.Login;

/**
 * The database the office works on: its own built-in one, or an external server by {@code SHOUWANG_DB_URL}.
 *
 * @param application signs requests in; it can't bypass row-level security
 * @param owner migrates the tables
 * @param actsAs the role a connection of the application takes on where the login itself is not that role
 * @param builtIn the server to be stopped at the end, where it is ours
 */
record OfficeDatabase(Login application, Login owner, Optional<String> actsAs, Optional<EmbeddedPostgres> builtIn)
        implements AutoCloseable {

    /** @throws CannotStart in one sentence when there is no such database, or its roles would not bind the office */
    static OfficeDatabase open(StartOptions options, Map<String, String> environment, Consumer<String> say) {
        if (environment.containsKey(ExternalDatabase.URL)) {
            say.accept("正在连接外部数据库……");
            return ExternalDatabase.named(environment).open();
        }
        say.accept("正在启动内置数据库……");
        EmbeddedPostgres builtIn = EmbeddedPostgres.start(options.data(), say);
        return new OfficeDatabase(builtIn.application(), builtIn.owner(), Optional.empty(), Optional.of(builtIn));
    }

    void whenEnded(Runnable action) {
        builtIn.ifPresent(server -> server.whenEnded(action));
    }

    @Override
    public void close() {
        builtIn.ifPresent(EmbeddedPostgres::close);
    }
}
