package shouwang.office.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import shouwang.office.app.siege.HostileFiles;
import shouwang.office.app.siege.HostileFiles.Unusable;

/** What {@code bin/screen} can't use: exit status 2, one line that says what and where, and nothing left anywhere. */
@Timeout(120)
class HostileOrdersTest {

    private static final Path PACK = Path.of("../policy/src/main/resources/packs/tonglv-2023");
    private static final String GOOD = HostileFiles.ROSTER + "\r\n四洞桥村,,A1,样甲,,户主,\r\n";
    private static final String BROKEN_DEEP_DOWN =
            HostileFiles.ROSTER + "\r\n" + "四洞桥村,,A1,样甲,,户主,\r\n".repeat(3000) + "四洞桥村,\"A2,样乙,,户主,\r\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeAll
    static void sharesThePreparedDatabaseOfTheTests() {
        System.setProperty("shouwang.prepared", "target/throw-away-postgres");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bomb that lies about its size", "entity in the sheet", "other header"})
    void aHostileFileIsNamedInOneLine(String what) throws IOException {
        Unusable file = HostileFiles.unusable().stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElseThrow();
        Path hostile = Files.write(folder.resolve(file.name()), file.content());
        Path good = Files.writeString(folder.resolve("好.csv"), GOOD);
        refused("tonglv-2023", hostile, List.of(), file.name(), file.words());
        refused("tonglv-2023", good, List.of("--list", "dibao=" + hostile), file.name(), file.words());
    }

    @Test
    void aFileThatIsBrokenDeepDownIsNoAccidentOfTheProgram() throws IOException {
        Path broken = Files.writeString(folder.resolve("深.csv"), BROKEN_DEEP_DOWN);
        Path good = Files.writeString(folder.resolve("好.csv"), GOOD);
        refused("tonglv-2023", broken, List.of(), "深.csv", "第 3002 行", "双引号");
        refused("tonglv-2023", good, List.of("--list", "visit=" + broken), "深.csv", "第 3002 行", "双引号");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eliminatedMonth < identifiedMonth | eliminatedMonht < identifiedMonth | 没有名为“eliminatedMonht”的事实",
                "eliminatedMonth: 202206}, then: clear | eliminatedMonth: 202206}, then: unknown | 用例"
            })
    void aBrokenPackIsToldByFileLineAndWords(String right, String wrong, String words) throws IOException {
        Path pack = folder.resolve("pack");
        FileSystemUtils.copyRecursively(PACK, pack);
        Path rules = pack.resolve("rules/9.10-elimination-and-flags.yaml");
        String text = Files.readString(rules);
        assertThat(text).contains(right);
        Files.writeString(rules, text.replace(right, wrong));
        Path good = Files.writeString(folder.resolve("好.csv"), GOOD);
        refused(pack.toString(), good, List.of(), "9.10-elimination-and-flags.yaml 第", "行", words);
    }

    private void refused(String pack, Path roster, List<String> more, String... words) throws IOException {
        complained.reset();
        Path out = folder.resolve("结果");
        List<String> order = Stream.concat(
                        Stream.of("--pack", pack, "--roster", roster.toString(), "--out", out.toString()),
                        more.stream())
                .toList();
        int status = new Screen(
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(complained, true, StandardCharsets.UTF_8))
                .run(order.toArray(String[]::new));
        assertThat(status).as(complained.toString(StandardCharsets.UTF_8)).isEqualTo(2);
        assertThat(complained.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains(words);
        assertThat(out).doesNotExist();
    }
}
