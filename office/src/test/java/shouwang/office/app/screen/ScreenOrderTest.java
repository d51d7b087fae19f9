package shouwang.office.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenOrderTest {

    @TempDir
    Path folder;

    String roster;
    String list;

    @BeforeEach
    void filesLieThere() throws IOException {
        roster = Files.writeString(folder.resolve("花名册.csv"), "").toString();
        list = Files.writeString(folder.resolve("名单=低保.csv"), "").toString();
    }

    @Test
    void refusesARosterThatIsNotThere() {
        assertThatThrownBy(() -> ScreenOrder.of("--pack", "p", "--roster", folder + "/没有.xlsx", "--out", "o"))
                .hasMessageContaining("没有.xlsx 不存在");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--pack", "--roster", "--out"})
    void refusesAnOrderThatLacksOneOfTheThree(String left) {
        assertThatThrownBy(() -> ScreenOrder.of(
                        switch (left) {
                            case "--pack" -> new String[] {"--roster", roster, "--out", "o"};
                            case "--roster" -> new String[] {"--pack", "p", "--out", "o"};
                            default -> new String[] {"--pack", "p", "--roster", roster};
                        }))
                .hasMessageContaining("缺少 " + left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20230520", "2023-13-01", "2023-02-30", "明天"})
    void refusesADayThatIsNone(String day) {
        assertThatThrownBy(() -> ScreenOrder.of("--pack", "p", "--roster", roster, "--as-of", day, "--out", "o"))
                .hasMessageContaining(day + " 不是日期");
    }

    @Test
    void refusesAListWithoutItsKind() {
        assertThatThrownBy(() -> ScreenOrder.of("--pack", "p", "--roster", roster, "--list", list, "--out", "o"))
                .hasMessageContaining("前要写类别");
    }

    @Test
    void refusesAnOptionItDoesNotKnow() {
        assertThatThrownBy(() -> ScreenOrder.of("--packs", "p")).hasMessageContaining("--packs");
    }

    @Test
    void takesSeveralFilesBehindOneOptionAndOptionsThatRepeat() throws Exception {
        ScreenOrder order = ScreenOrder.of(
                "--pack",
                "tonglv-2023",
                "--roster",
                roster,
                roster,
                "--roster",
                roster,
                "--list",
                "dibao=" + list,
                "--list",
                "department:医保局=" + list,
                "--list",
                "dibao=" + list,
                "--as-of",
                "2023-05-20",
                "--out",
                "o");
        assertThat(order.rosters()).hasSize(3);
        assertThat(order.lists())
                .extracting(ScreenOrder.Handed::kind)
                .containsExactly("dibao", "department:医保局", "dibao");
        assertThat(order.asOf()).contains(LocalDate.of(2023, 5, 20));
    }
}
