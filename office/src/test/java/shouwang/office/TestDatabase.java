package shouwang.office;

import java.nio.file.Path;
import shouwang.office.app.Migrations;
import shouwang.office.app.postgres.Login;
import shouwang.office.app.postgres.ThrowAwayPostgres;

/** The migrated database that all tests of one JVM share; what a test writes it rolls back. Started when first asked. */
public final class TestDatabase {

    private TestDatabase() {}

    /** The role of the running office, bound by row-level security. */
    public static Login application() {
        return Shared.DATABASE.application();
    }

    /** The role that owns the tables. */
    public static Login owner() {
        return Shared.DATABASE.owner();
    }

    /** A database of the caller's own, for what can't be rolled back; to be closed. */
    public static ThrowAwayPostgres fresh() {
        return ThrowAwayPostgres.start(Path.of("target", "throw-away-postgres"), new Migrations());
    }

    private static final class Shared {

        // Ended by its own shutdown hook.
        private static final ThrowAwayPostgres DATABASE = fresh();
    }
}
