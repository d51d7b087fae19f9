package shouwang.office.app.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shouwang.office.TestDatabase;
import shouwang.office.app.postgres.Login;

/** {@code bin/check} from the keyboard's side: what can't be looked at is told in one line and with 2. */
class CheckTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aFolderWithoutADatabaseIsNotMadeIntoOne() {
        Path data = folder.resolve("nothing");
        assertThat(run(Map.of(), "--data", data.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("没有数据库").hasLineCount(1);
        assertThat(data).doesNotExist();
    }

    @Test
    void aWordThatIsNotUnderstoodIsSaid() {
        assertThat(run(Map.of(), "--port", "8080")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("不认识的参数 --port").hasLineCount(1);
        assertThat(run(Map.of(), "--data")).isEqualTo(2);
    }

    @Test
    void aDatabaseThatNoOfficeWasStartedOnIsSaid() {
        Login application = TestDatabase.application();
        Map<String, String> environment = Map.of(
                "SHOUWANG_DB_URL", application.url(),
                "SHOUWANG_DB_USER", application.user(),
                "SHOUWANG_DB_PASSWORD", "wrong");
        assertThat(run(environment)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("外部数据库连接不上").hasLineCount(1);
    }

    @Test
    void helpSaysWhatTheStatusMeans() {
        assertThat(run(Map.of(), "--data", "data", "--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("用法：bin/check", "1 有不成立的");
    }

    private int run(Map<String, String> environment, String... words) {
        return new Check(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), environment)
                .run(List.of(words));
    }
}
