package shouwang.office.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import shouwang.office.Office;
import shouwang.office.app.postgres.CannotStart;
import shouwang.office.kernel.OfficeClock;

/**
 * The program from the keyboard's side (启动): reads the command line, opens the database, then the doors, and closes
 * both in the other order. It speaks in single Chinese lines; everything else goes to the log.
 */
public final class Start {

    private static final int CAN_NOT_START = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final PrintStream out = utf8(FileDescriptor.out);
    private final PrintStream err = utf8(FileDescriptor.err);
    private final Map<String, String> environment = System.getenv();

    private @Nullable OfficeDatabase database;
    private @Nullable ConfigurableApplicationContext office;
    private volatile boolean stopping;

    private Start() {}

    public static void main(String[] arguments) {
        int code = new Start().run(List.of(arguments));
        if (code != 0) {
            System.exit(code);
        }
    }

    private int run(List<String> words) {
        try {
            StartOptions options = StartOptions.of(words);
            if (options.help()) {
                out.print(StartOptions.HELP);
                return 0;
            }
            start(options);
            return 0;
        } catch (StartOptions.NotUnderstood wrong) {
            err.println(wrong.getMessage());
            return NOT_UNDERSTOOD;
        } catch (CannotStart reason) {
            return giveUp(String.valueOf(reason.getMessage()));
        }
    }

    private void start(StartOptions options) {
        Doorway doorway = Doorway.of(options, environment);
        Path log = options.data().resolve("log").resolve("shouwang.log").toAbsolutePath();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            openDatabase(options);
            emptyScratch(scratch(log));
            openDoors(doorway, log);
            options.officeDay()
                    .ifPresent(day -> theOffice().getBean(OfficeClock.class).startOn(day));
            theOffice()
                    .getBeanProvider(FirstStart.class)
                    .orderedStream()
                    .forEach(step -> step.prepare(options, out::println));
        } catch (CannotStart reason) {
            throw reason;
        } catch (RuntimeException failure) {
            throw inWords(failure, log);
        }
        if (doorway.isInTheOpen()) {
            out.println("注意:网页没有加密,登录密码和农户资料在网络上以明文传送,只可在可信的网络中使用。");
        }
        out.println("守望已启动:" + doorway.url() + " (按 Ctrl-C 停止,日志在 " + log + ")");
    }

    // Under the same lock as stopping: whoever stops finds either no server or one it can stop.
    private synchronized void openDatabase(StartOptions options) {
        OfficeDatabase opened = OfficeDatabase.open(options, environment, out::println);
        database = opened;
        opened.whenEnded(this::databaseEnded);
    }

    private void openDoors(Doorway doorway, Path log) {
        out.println("正在检查数据表并打开网页……");
        SpringApplication application = new SpringApplication(Office.class);
        // The doors close before the database does: one hook for both, ours.
        application.setRegisterShutdownHook(false);
        try {
            office = application.run(asArguments(doorway, log));
        } catch (PortInUseException takenMeanwhile) {
            throw doorway.taken(takenMeanwhile);
        }
    }

    /** Files on their way in lie there: what a killed office left half-read holds personal data and is of no use. */
    private static void emptyScratch(Path scratch) {
        try {
            FileSystemUtils.deleteRecursively(scratch);
            Files.createDirectory(
                    scratch, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failure) {
            throw new CannotStart("临时目录 " + scratch + " 不能读写(" + failure + "):请检查权限和磁盘空间", failure);
        }
    }

    private static Path scratch(Path log) {
        return log.getParent().resolveSibling("tmp");
    }

    private String[] asArguments(Doorway doorway, Path log) {
        OfficeDatabase opened = Objects.requireNonNull(database);
        Map<String, String> settings = new LinkedHashMap<>(doorway.settings());
        settings.put("spring.datasource.url", opened.application().url());
        settings.put("spring.datasource.username", opened.application().user());
        settings.put("spring.datasource.password", opened.application().password());
        opened.actsAs()
                .ifPresent(role -> settings.put("spring.datasource.hikari.connection-init-sql", "set role " + role));
        settings.put("spring.flyway.url", opened.owner().url());
        settings.put("spring.flyway.user", opened.owner().user());
        settings.put("spring.flyway.password", opened.owner().password());
        settings.put("shouwang.files", log.getParent().resolveSibling("files").toString());
        settings.put("shouwang.scratch", scratch(log).toString());
        settings.put("server.tomcat.basedir", scratch(log).toString());
        settings.put("logging.file.name", log.toString());
        settings.put("logging.threshold.console", "OFF");
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private void databaseEnded() {
        if (!stopping) {
            System.exit(giveUp("数据库意外停止,守望随之停止:请重新启动"));
        }
    }

    private int giveUp(String sentence) {
        if (!stopping) {
            err.println(sentence);
        }
        return CAN_NOT_START;
    }

    private synchronized void stop() {
        stopping = true;
        if (office != null) {
            out.println("正在停止……");
            office.close();
        }
        if (database != null) {
            database.close();
        }
        if (office != null) {
            out.println("已停止。");
        }
    }

    private ConfigurableApplicationContext theOffice() {
        return Objects.requireNonNull(office);
    }

    private static CannotStart inWords(RuntimeException failure, Path log) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof FlywayException)) {
            root = root.getCause();
        }
        if (root instanceof FlywayValidateException) {
            return new CannotStart("数据库是由另一个版本的守望建立的,数据表对不上:请用原来的版本,或用 --data 换一个目录。详情见 " + log, failure);
        }
        String firstLine = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return new CannotStart("启动失败:" + firstLine + "。详情见 " + log, failure);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
