package shouwang.office.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** How the program was asked to start (启动参数). */
public record StartOptions(
        boolean empty,
        int port,
        Path data,
        String listen,
        boolean plainHttp,
        Optional<Path> tlsKeystore,
        Optional<LocalDate> officeDay,
        boolean resetAdmin,
        boolean help) {

    static final String HELP = """
            用法:bin/run [参数]

              --empty                 第一次启动时不装入示例镇
              --port 端口             网页端口,默认 8080
              --data 目录             数据目录,默认 ./data
              --listen 地址           对外服务的本机地址,默认 127.0.0.1(只供本机使用)
              --tls-keystore 文件     用这个证书库(PKCS#12 或 JKS)加密,密码放在环境变量 SHOUWANG_TLS_PASSWORD
              --plain-http            对外服务而不加密(仅限可信网络,登录密码会以明文传送)
              --office-day 日期       把今天当作这一天,如 2023-05-20,以后逐日前进
              --reset-admin           重设系统管理员的密码并显示一次
              --help                  显示本说明

            使用外部数据库:设置 SHOUWANG_DB_URL 等环境变量,见 docs/runbooks/external-database.md
            """;

    /**
     * Reads the words of the command line, as {@code --port 8081} or {@code --port=8081}.
     *
     * @throws NotUnderstood with one sentence, at the first word that can't be followed
     */
    static StartOptions of(List<String> words) {
        Reading reading = new Reading();
        Deque<String> left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            String word = left.pop();
            int sign = word.indexOf('=');
            if (word.startsWith("--") && sign > 0) {
                left.push(word.substring(sign + 1));
                word = word.substring(0, sign);
            }
            reading.take(word, left);
        }
        return reading.done();
    }

    /** A command line that can't be followed; the program ends with 2. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String sentence) {
            super(sentence);
        }
    }

    private static final class Reading {

        private boolean empty;
        private int port = 8080;
        private Path data = Path.of("data");
        private String listen = "127.0.0.1";
        private boolean plainHttp;
        private Optional<Path> tlsKeystore = Optional.empty();
        private Optional<LocalDate> officeDay = Optional.empty();
        private boolean resetAdmin;
        private boolean help;

        private void take(String word, Deque<String> left) {
            switch (word) {
                case "--empty" -> empty = true;
                case "--plain-http" -> plainHttp = true;
                case "--reset-admin" -> resetAdmin = true;
                case "--help" -> help = true;
                case "--port" -> port = port(value(word, left));
                case "--data" -> data = Path.of(value(word, left));
                case "--listen" -> listen = value(word, left);
                case "--tls-keystore" -> tlsKeystore = Optional.of(Path.of(value(word, left)));
                case "--office-day" -> officeDay = Optional.of(day(value(word, left)));
                default -> throw new NotUnderstood("不认识的参数 " + word + ",可用的参数见 --help");
            }
        }

        private static String value(String word, Deque<String> left) {
            if (left.isEmpty() || left.peek().isBlank() || left.peek().startsWith("--")) {
                throw new NotUnderstood("参数 " + word + " 后面缺少内容,用法见 --help");
            }
            return left.pop();
        }

        private static int port(String text) {
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
                throw new NotUnderstood("端口应当是 1 到 65535 之间的数字,现在是 " + text);
            }
            return Integer.parseInt(text);
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException wrong) {
                throw new NotUnderstood("日期应当写成 2023-05-20 这样,现在是 " + text);
            }
        }

        private StartOptions done() {
            return new StartOptions(empty, port, data, listen, plainHttp, tlsKeystore, officeDay, resetAdmin, help);
        }
    }
}
