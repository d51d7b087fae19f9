package shouwang.office.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwang.policy.Cell;
import shouwang.policy.Cell.Kind;

class CsvReadingTest {

    private static final String ROSTER = "姓名,证件号码\r\n样本甲𠮷,511022198001010014\r\n";

    @TempDir
    Path folder;

    @Test
    void refusesAnOpenQuoteAndNamesTheRecordItBeginsIn() throws IOException {
        Path path = csv("姓名\n\"样本甲\n样本乙\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Reading.rows(path))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("第 2 行")
                .hasMessageContaining("引号");
    }

    @Test
    void refusesARecordOfMoreColumnsThanASpreadsheetHas() throws IOException {
        Path path = csv("a" + ",".repeat(16_384), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Reading.rows(path))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("16384");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsEitherEncoding(String charset) throws IOException {
        assertThat(Reading.rows(csv(ROSTER, Charset.forName(charset))))
                .extracting(row -> row.cell(0).text())
                .containsExactly("姓名", "样本甲𠮷");
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        Path path = csv("\uFEFF" + ROSTER, StandardCharsets.UTF_8);
        assertThat(Reading.cell(path).text()).isEqualTo("姓名");
    }

    @Test
    void numbersRecordsAndNotLines() throws IOException {
        Path path = csv("标题\n\n\"姓\r\n名\",\"说\"\"话\"\"\"\n甲,乙", StandardCharsets.UTF_8);
        assertThat(Reading.rows(path)).extracting(Row::number).containsExactly(1, 3, 4);
        assertThat(Reading.rows(path).get(1).cells())
                .containsExactly(new Cell(Kind.TEXT, "姓\r\n名"), new Cell(Kind.TEXT, "说\"话\""));
    }

    @Test
    void takesEveryCellAsTextAndBlanksAsEmpty() throws IOException {
        Path path = csv("12.50,\u3000,  样本 甲 ,\"\",2023-05-20", StandardCharsets.UTF_8);
        assertThat(Reading.rows(path).get(0).cells())
                .containsExactly(
                        new Cell(Kind.TEXT, "12.50"),
                        new Cell(Kind.EMPTY, ""),
                        new Cell(Kind.TEXT, "样本 甲"),
                        new Cell(Kind.EMPTY, ""),
                        new Cell(Kind.TEXT, "2023-05-20"));
    }

    @Test
    void isASheetNamedAfterItsFileWhateverItsEnding() throws IOException {
        Path path = csv(ROSTER, StandardCharsets.UTF_8);
        try (TabularFile file = TabularFile.open(path, "复兴庙村.xlsx")) {
            assertThat(file.sheetNames()).containsExactly("复兴庙村");
            assertThat(file.isRejects()).isFalse();
        }
    }

    private Path csv(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("roster.csv"), text.getBytes(charset));
    }
}
