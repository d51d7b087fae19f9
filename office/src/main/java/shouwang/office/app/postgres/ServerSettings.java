package shouwang.office.app.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** What the server is told at every start. A person's own lines go to {@code own.conf} beside it and win. */
enum ServerSettings {

    /**
     * For the office's data: what was acknowledged survives a cut of the power. Room for the log of a large import between
     * two checkpoints: a page is then written whole once, not again and again.
     */
    DURABLE("""
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            wal_level = replica
            wal_buffers = 32MB
            max_wal_size = 4GB
            checkpoint_timeout = 15min
            logging_collector = on
            log_filename = 'postgres-%a.log'
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            """),

    /** For data that nobody will miss: as fast as it goes. */
    THROW_AWAY("""
            fsync = off
            full_page_writes = off
            synchronous_commit = off
            wal_level = minimal
            max_wal_size = 4GB
            checkpoint_timeout = 1h
            logging_collector = off
            """);

    // Terse and without statements: a log must not repeat the personal data of a row that was refused.
    private static final String ALWAYS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            max_wal_senders = 0
            password_encryption = 'scram-sha-256'
            timezone = 'Asia/Shanghai'
            log_timezone = 'Asia/Shanghai'
            work_mem = 16MB
            maintenance_work_mem = 128MB
            effective_cache_size = 1GB
            random_page_cost = 1.1
            jit = off
            log_line_prefix = '%m [%p] %u '
            log_error_verbosity = terse
            log_min_error_statement = panic
            log_parameter_max_length = 0
            """;

    static final String ACCESS = """
            # Written by Shouwang. Only from this machine, only with a password.
            host shouwang shouwang_owner,shouwang_app 127.0.0.1/32 scram-sha-256
            host all      postgres                    127.0.0.1/32 scram-sha-256
            """;

    private static final long LEAST_SHARED = 256L << 20;
    private static final long MOST_SHARED = 1L << 30;

    private final String ownLines;

    ServerSettings(String ownLines) {
        this.ownLines = ownLines;
    }

    String text(int port, Path logFolder) {
        return "# Written by Shouwang at every start; your own settings go to own.conf in this folder.\n"
                + ALWAYS
                + ownLines
                + "shared_buffers = " + (shared() >> 20) + "MB\n"
                + "log_directory = " + quoted(logFolder.toString()) + "\n"
                + "port = " + port + "\n"
                + "include_if_exists = 'own.conf'\n";
    }

    /** An eighth of the memory: the indexes of a county's people fit, and an office PC keeps room for all else. */
    private static long shared() {
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
        return Math.max(LEAST_SHARED, Math.min(MOST_SHARED, memory / 8));
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
