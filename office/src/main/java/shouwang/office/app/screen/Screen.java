package shouwang.office.app.screen;

import ch.qos.logback.classic.Level;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import shouwang.office.Office;
import shouwang.office.app.Migrations;
import shouwang.office.app.postgres.CannotStart;
import shouwang.office.app.postgres.ThrowAwayPostgres;
import shouwang.office.kernel.Refusal;
import shouwang.office.sheets.UnusableFile;
import shouwang.policy.pack.PackRefused;

/**
 * {@code bin/screen} (案头筛查): registry and screening without pages, on a database thrown away at the end. Exit status
 * 0 done, even with rejects; 1 this machine can't do it; 2 the arguments or a file are unusable: then nothing is
 * written to the folder and one line on standard error says what is wrong, in which file.
 */
public final class Screen {

    /** The folder of prepared databases, said by {@code bin/screen}. */
    private static final String PREPARED = "shouwang.prepared";

    private static final int CAN_NOT_START = 1;
    private static final int UNUSABLE = 2;

    private final PrintStream out;
    private final PrintStream err;

    Screen(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        // Before Spring sets up logging the migrations of a new prepared database would fill the screen.
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
        System.exit(new Screen(utf8(FileDescriptor.out), utf8(FileDescriptor.err)).run(arguments));
    }

    int run(String... arguments) {
        try {
            screen(ScreenOrder.of(arguments));
            return 0;
        } catch (ScreenOrder.Unusable wrong) {
            return fail(UNUSABLE, wrong.getMessage());
        } catch (Refusal refusal) {
            return fail(UNUSABLE, refusal.words());
        } catch (CannotStart reason) {
            return fail(CAN_NOT_START, reason.getMessage());
        } catch (RuntimeException failure) {
            Throwable root = rootOf(failure);
            return root instanceof PackRefused || root instanceof UnusableFile
                    ? fail(UNUSABLE, root.getMessage())
                    : fail(CAN_NOT_START, "筛查没有完成,结果文件夹没有改动:" + root);
        }
    }

    private void screen(ScreenOrder order) {
        Path prepared =
                Path.of(System.getProperty(PREPARED, System.getProperty("java.io.tmpdir") + "/shouwang-prepared"));
        try (ThrowAwayPostgres database = ThrowAwayPostgres.start(prepared, new Migrations());
                ConfigurableApplicationContext office = open(order, database)) {
            office.getBean(ScreeningDesk.class).work(order, out::println);
        }
    }

    private static ConfigurableApplicationContext open(ScreenOrder order, ThrowAwayPostgres database) {
        SpringApplication application = new SpringApplication(Office.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.setLazyInitialization(true);
        Map<String, String> settings = Map.of(
                "spring.datasource.url", database.application().url(),
                "spring.datasource.username", database.application().user(),
                "spring.datasource.password", database.application().password(),
                "spring.flyway.enabled", "false",
                "shouwang.pack", order.pack(),
                "shouwang.files", database.folder().resolve("files").toString(),
                "logging.level.root", "OFF");
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    /** One line, whatever the message holds: scripts read it. */
    private int fail(int status, Object words) {
        err.println(String.valueOf(words).strip().replaceAll("\\s*\\R\\s*", ";"));
        return status;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static Throwable rootOf(Throwable failure) {
        return Optional.ofNullable(failure.getCause()).map(Screen::rootOf).orElse(failure);
    }
}
