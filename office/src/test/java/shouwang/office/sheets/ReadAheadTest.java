package shouwang.office.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTest {

    private static final int MANY = 5_000;

    @TempDir
    Path folder;

    @Test
    void saysWhatIsWrongWithTheFileAfterTheRowsBefore() throws IOException {
        Path path = csv(people(MANY) + "\"没有写完");
        Reading.first(path, table -> {
            try (Rows rows = table.rowsAheadBelow(table.headerWithAll("姓名"))) {
                for (int row = 0; row < MANY; row++) {
                    assertThat(rows.next().cell(0).text()).isEqualTo("样本" + row);
                }
                assertThatThrownBy(rows::hasNext)
                        .isInstanceOf(UnusableFile.class)
                        .hasMessageContaining("引号");
            }
            return true;
        });
    }

    @Test
    void readsEveryRowInItsOrder() throws IOException {
        List<Row> ahead = Reading.first(csv(people(MANY)), table -> {
            try (Rows rows = table.rowsAheadBelow(table.headerWithAll("姓名"))) {
                return IntStream.range(0, MANY).mapToObj(row -> rows.next()).toList();
            }
        });
        assertThat(ahead)
                .extracting(Row::number)
                .isEqualTo(IntStream.range(2, MANY + 2).boxed().toList());
    }

    @Test
    void leavesTheTableToBeReadAgainWhenClosedEarly() throws IOException {
        Reading.first(csv(people(MANY)), table -> {
            Rows left = table.rowsAheadBelow(table.headerWithAll("姓名"));
            assertThat(left.next().cell(0).text()).isEqualTo("样本0");
            left.close();
            assertThat(Reading.rows(table)).hasSize(MANY + 1);
            return true;
        });
    }

    private static String people(int rows) {
        return IntStream.range(0, rows).mapToObj(row -> "样本" + row + "\n").collect(Collectors.joining("", "姓名\n", ""));
    }

    private Path csv(String text) throws IOException {
        return Files.write(folder.resolve("花名册.csv"), text.getBytes(StandardCharsets.UTF_8));
    }
}
