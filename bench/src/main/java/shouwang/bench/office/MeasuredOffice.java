package shouwang.bench.office;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import shouwang.office.Office;
import shouwang.office.app.Migrations;
import shouwang.office.app.postgres.EmbeddedPostgres;
import shouwang.office.app.postgres.Login;
import shouwang.office.app.town.SampleTown;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Progress;
import shouwang.office.registry.Registry;

/**
 * An office to be measured (被测的守望): its own database server with the durable settings of {@code bin/run} in a folder
 * of its own, on the sample town's day. Closed, it leaves nothing behind.
 */
public final class MeasuredOffice implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres database;
    private final ConfigurableApplicationContext office;

    private MeasuredOffice(Path folder, EmbeddedPostgres database, ConfigurableApplicationContext office) {
        this.folder = folder;
        this.database = database;
        this.office = office;
    }

    /** Without pages, for bulk work. */
    public static MeasuredOffice open() {
        return open(WebApplicationType.NONE);
    }

    /** With pages, on a free port of this machine only. */
    public static MeasuredOffice openWithPages() {
        return open(WebApplicationType.SERVLET);
    }

    private static MeasuredOffice open(WebApplicationType type) {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
        try {
            Path folder = Files.createTempDirectory("shouwang-bench");
            EmbeddedPostgres database = EmbeddedPostgres.start(folder.resolve("data"), line -> {});
            // Interrupted by the keyboard, the server must not outlive us.
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "database-end"));
            new Migrations().prepare(database.owner());
            MeasuredOffice opened = new MeasuredOffice(folder, database, start(type, database.application(), folder));
            opened.bean(Divisions.class).load(Actor.OFFICE);
            opened.bean(OfficeClock.class).startOn(SampleTown.REFERENCE_DAY);
            return opened;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ConfigurableApplicationContext start(WebApplicationType type, Login login, Path folder) {
        SpringApplication application = new SpringApplication(Office.class);
        application.setWebApplicationType(type);
        application.setRegisterShutdownHook(false);
        Map<String, String> settings = Map.of(
                "spring.datasource.url",
                login.url(),
                "spring.datasource.username",
                login.user(),
                "spring.datasource.password",
                login.password(),
                "spring.flyway.enabled",
                "false",
                "server.address",
                "127.0.0.1",
                "server.port",
                "0",
                "shouwang.files",
                folder.resolve("files").toString(),
                "logging.level.root",
                "OFF");
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    /** Writes the roster of a sample town with so many households into the office's folder. */
    public List<Path> roster(int households) {
        return SampleTown.of(SampleTown.SEED, households)
                .writeTo(folder.resolve("town"))
                .rosters();
    }

    public long receive(List<Path> rosters) {
        return bean(Registry.class)
                .receive(
                        Actor.OFFICE,
                        rosters.stream()
                                .map(file ->
                                        new HandedIn(file, file.getFileName().toString()))
                                .toList());
    }

    public void stage(long importId) {
        bean(Registry.class).stage(Actor.OFFICE, importId, Progress.UNWATCHED);
    }

    public void apply(long importId) {
        bean(Registry.class).apply(Actor.OFFICE, importId, Progress.UNWATCHED);
    }

    public <T> T bean(Class<T> type) {
        return office.getBean(type);
    }

    /** The login of the tables' owner, who may make a table beside the office's. */
    public Login owner() {
        return database.owner();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + office.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        office.close();
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
