package shouwang.office.app.check;

import ch.qos.logback.classic.Level;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.BadSqlGrammarException;
import shouwang.office.app.DatabaseToRead;
import shouwang.office.app.postgres.CannotStart;
import shouwang.policy.pack.PackRefused;

/**
 * {@code bin/check} (核对): looks whether everything holds that must hold in a database of the office, running or not,
 * and changes nothing. Exit status 0 everything holds, 1 something does not, 2 nothing could be looked at.
 */
public final class Check {

    private static final int BROKEN = 1;
    private static final int CAN_NOT_LOOK = 2;

    private static final String HELP = """
            用法：bin/check [--data 目录]

              --data 目录    数据目录，默认 ./data
              --help         显示本说明

            只读，不改任何数据；守望运行时也可以核对。使用外部数据库：设置 SHOUWANG_DB_URL 等环境变量，与 bin/run 相同。
            结果：0 全部成立，1 有不成立的，2 不能核对。
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    Check(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    public static void main(String[] words) {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
        System.exit(new Check(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv()).run(List.of(words)));
    }

    int run(List<String> words) {
        if (words.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        try {
            return look(dataFolder(words));
        } catch (CannotStart | PackRefused reason) {
            err.println(reason.getMessage());
        } catch (BadSqlGrammarException anotherVersion) {
            err.println("数据库是由另一个版本的守望建立的，或者还没有启动过：请先用 bin/run 启动一次，再核对。");
        } catch (SQLException | RuntimeException failure) {
            err.println("核对没有完成："
                    + String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
        }
        return CAN_NOT_LOOK;
    }

    private static Path dataFolder(List<String> words) {
        List<String> values = words.stream()
                .flatMap(word -> word.startsWith("--data=")
                        ? List.of("--data", word.substring("--data=".length())).stream()
                        : List.of(word).stream())
                .toList();
        if (values.isEmpty()) {
            return Path.of("data");
        }
        // bin/check names its own data folder first, so that a later one counts.
        for (int i = 0; i < values.size(); i += 2) {
            if (!values.get(i).equals("--data")) {
                throw new CannotStart("不认识的参数 " + values.get(i) + "，可用的参数见 --help");
            }
            if (i + 1 == values.size() || values.get(i + 1).isBlank()) {
                throw new CannotStart("参数 --data 后面缺少内容，用法见 --help");
            }
        }
        return Path.of(values.get(values.size() - 1));
    }

    private int look(Path data) throws SQLException {
        List<Checked> all;
        try (DatabaseToRead database = DatabaseToRead.open(data, environment, err::println);
                Connection connection = database.connect()) {
            all = Invariants.check(connection);
        }
        all.forEach(checked -> out.println(checked.inWords()));
        long broken = all.stream().filter(checked -> !checked.holds()).count();
        out.println(broken == 0 ? "%d 项全部成立。".formatted(all.size()) : "%d 项中有 %d 项不成立。".formatted(all.size(), broken));
        return broken == 0 ? 0 : BROKEN;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
