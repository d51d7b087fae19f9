package shouwang.office.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderTest {

    @TempDir
    Path folder;

    @Test
    void refusesATableWhoseHeaderStandsBelowTheTenthRow() throws IOException {
        with(
                "标题\n".repeat(10) + "姓名,证件号码\n",
                table -> assertThatThrownBy(() -> table.headerWithAll("姓名", "证件号码"))
                        .isInstanceOf(UnusableFile.class)
                        .hasMessage("花名册.csv:前十行里没有找到表头行(要有“姓名”、“证件号码”),请补上表头,或检查交的是不是这张表。"));
    }

    @Test
    void findsTheHeaderInTheTenthRowEmptyRowsCounted() throws IOException {
        with(
                "\n".repeat(9) + "姓名,证件号码\n",
                table -> assertThat(table.headerWithAll("姓名", "证件号码").row()).isEqualTo(10));
    }

    @Test
    void findsTheHeaderBelowTwoTitleRows() throws IOException {
        with("姓名册\n2023年 姓名\n证件\u3000号码,\"姓\n名\"\n511,样本甲\n", table -> {
            Header header = table.headerWithAll("姓名", "证件号码");
            assertThat(header).isEqualTo(new Header(3, List.of("证件号码", "姓名")));
            try (Rows rows = table.rowsBelow(header)) {
                assertThat(rows.next().cell(header.column("姓名").orElseThrow()).text())
                        .isEqualTo("样本甲");
                assertThat(rows.skipped()).isZero();
            }
        });
    }

    @Test
    void takesEitherNameForAListAndBothForARoster() throws IOException {
        with("证件号码\n姓名,证件号码\n", table -> {
            assertThat(table.headerWithAny("姓名", "证件号码").row()).isEqualTo(1);
            assertThat(table.headerWithAll("姓名", "证件号码").row()).isEqualTo(2);
        });
    }

    @Test
    void readsFullWidthLettersAndBlanksInAHeaderAsPlainOnes() {
        assertThat(Header.normalise("耕地面积\u3000（亩）\n")).isEqualTo("耕地面积(亩)");
        assertThat(Header.normalise("致贫／返贫 风险１")).isEqualTo("致贫/返贫风险1");
    }

    @Test
    void usesTheFirstOfTwoEqualHeadersAndNumbersTheSecond() throws IOException {
        with("姓名,村,村 ,,村\n", table -> {
            Header header = table.headerWithAny("姓名");
            assertThat(header.names()).containsExactly("姓名", "村", "村(2)", "", "村(3)");
            assertThat(header.column("村")).hasValue(1);
            assertThat(header.column("组")).isEmpty();
        });
    }

    private void with(String csv, Consumer<Table> look) throws IOException {
        Path path = Files.writeString(folder.resolve("花名册.csv"), csv);
        try (TabularFile file = TabularFile.open(path, "花名册.csv")) {
            look.accept(file.firstTable());
        }
    }
}
