package shouwang.office.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shouwang.office.sheets.Header;
import shouwang.office.sheets.Rows;
import shouwang.office.sheets.TabularFile;

/**
 * A campaign's desk work on two rosters and four lists with the mess of real files. What is expected was worked out
 * from the file formats and rule readings by a second program that shares no line with this one.
 */
class ScreenTest {

    private static final Path MESSY = Path.of("src/test/resources/screen/messy");

    @TempDir
    Path folder;

    final ByteArrayOutputStream said = new ByteArrayOutputStream();
    final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeAll
    static void sharesThePreparedDatabaseOfTheTests() {
        System.setProperty("shouwang.prepared", "target/throw-away-postgres");
    }

    @BeforeEach
    void nothingHasBeenSaid() {
        said.reset();
        complained.reset();
    }

    @Test
    void anEmptyFileEndsWithTwoAndOneLineAndLeavesTheFolderAlone() throws IOException {
        Path empty = Files.createFile(folder.resolve("空.xlsx"));
        int status = screen("--pack", "tonglv-2023", "--roster", empty.toString(), "--out", out());
        assertThat(status).isEqualTo(2);
        assertThat(complained.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("空.xlsx");
        assertThat(Path.of(out())).doesNotExist();
    }

    @Test
    void aPackThatNobodyKnowsEndsWithTwoAndOneLine() {
        int status =
                screen("--pack", "没有", "--roster", MESSY.resolve("roster-a.csv").toString(), "--out", out());
        assertThat(status).isEqualTo(2);
        assertThat(complained.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("没有");
    }

    @Test
    void everyMessEndsWhereTheContractSays() throws IOException {
        int status = screen(
                "--pack",
                "tonglv-2023",
                "--as-of",
                "2023-05-20",
                "--out",
                out(),
                "--roster",
                in("roster-a.csv"),
                "--roster",
                in("roster-b.csv"),
                "--list",
                "dibao=" + in("list-dibao.csv"),
                "--list",
                "province=" + in("list-province.csv"),
                "--list",
                "department:民政局=" + in("list-department.csv"),
                "--list",
                "visit=" + in("list-visit.csv"));
        assertThat(status).as(complained.toString(StandardCharsets.UTF_8)).isZero();

        assertThat(rows(made("households.csv"), column -> true)).isEqualTo(expected("households.csv", column -> true));
        assertThat(rows(made("verdicts.csv"), column -> true)).isEqualTo(expected("verdicts.csv", column -> true));
        Predicate<String> fixed = column -> !column.equals("because");
        assertThat(rows(made("lists.csv"), fixed)).isEqualTo(expected("lists.csv", fixed));
        Predicate<String> named = column -> !Set.of("because", "file").contains(column);
        assertThat(rows(made("findings.csv"), named)).isEqualTo(expected("findings.csv", named));
        assertThat(refusedCells()).isEqualTo(expected("rejects.csv", column -> true));
        assertThat(rows(made("findings.csv"), "because"::equals)).noneMatch(String::isBlank);
        assertThat(rows(made("lists.csv"), "because"::equals)).noneMatch(String::isBlank);
        for (int annex : new int[] {4, 7, 8, 9}) {
            try (Workbook paper =
                    WorkbookFactory.create(made("annex-" + annex + ".xlsx").toFile())) {
                assertThat(paper.getNumberOfSheets()).isOne();
            }
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("未识别的列: ");
    }

    @Test
    void theTablesAreWrittenAsTheContractSays() throws IOException {
        screen("--pack", "tonglv-2023", "--as-of", "2023-05-20", "--out", out(), "--roster", in("roster-b.csv"));
        byte[] bytes = Files.readAllBytes(made("households.csv"));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("household,village_code,group,head,members,key_groups,form,monitored,focus\r\n")
                .endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    private int screen(String... words) {
        return new Screen(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new PrintStream(complained, true, StandardCharsets.UTF_8))
                .run(words);
    }

    private String out() {
        return folder.resolve("结果").toString();
    }

    private Path made(String name) {
        return folder.resolve("结果").resolve(name);
    }

    private static String in(String name) {
        return MESSY.resolve(name).toString();
    }

    private static List<String> expected(String name, Predicate<String> columns) throws IOException {
        return rows(MESSY.resolve("expected").resolve(name), columns);
    }

    /** The rows of a table as text, in no order: the contract promises none. */
    private static List<String> rows(Path file, Predicate<String> columns) throws IOException {
        List<String> rows = new ArrayList<>();
        try (TabularFile table = TabularFile.open(file, file.getFileName().toString());
                Rows all = table.firstTable().rows()) {
            Header header = new Header(
                    1, all.next().cells().stream().map(cell -> cell.text()).toList());
            all.forEachRemaining(row ->
                    rows.add(Stream.iterate(0, i -> i < header.names().size(), i -> i + 1)
                            .filter(i -> columns.test(header.names().get(i)))
                            .map(i -> row.cell(i).text())
                            .reduce((a, b) -> a + " | " + b)
                            .orElse("")));
        }
        return rows.stream().sorted().toList();
    }

    private List<String> refusedCells() throws IOException {
        List<String> cells = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(made("rejects.xlsx"));
                Workbook rejects = WorkbookFactory.create(bytes)) {
            for (Sheet sheet : rejects) {
                List<String> header = List.of();
                for (Row row : sheet) {
                    List<String> texts = texts(row);
                    if (header.isEmpty() && texts.contains("姓名") && texts.contains("证件号码")) {
                        header = texts;
                    }
                    for (Cell cell : row) {
                        if (cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND
                                && cell.getCellComment() != null) {
                            cells.add(sheet.getSheetName() + ".csv | " + header.get(cell.getColumnIndex()) + " | "
                                    + new DataFormatter().formatCellValue(cell).strip());
                        }
                    }
                }
            }
        }
        return cells.stream().sorted().toList();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i);
            texts.add(cell == null ? "" : Header.normalise(new DataFormatter().formatCellValue(cell)));
        }
        return texts;
    }
}
