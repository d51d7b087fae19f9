package shouwang.office.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shouwang.policy.Cell;

class RejectsTest {

    private static final String RED = "FFFF0000";

    @TempDir
    Path folder;

    private Path roster;

    @BeforeEach
    void aRosterWithTitlesAndAnEmptyRow() throws IOException {
        roster = new Parts()
                .styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
                .rows("<row r=\"1\">" + text("2023 年花名册") + "</row>"
                        + "<row r=\"3\">" + text("姓 名") + text("证件号码") + text("出生日期") + text("金额") + "</row>"
                        + "<row r=\"4\">" + text("样本甲") + text("511022198001010014") + "</row>"
                        + "<row r=\"6\">" + text(" 样本乙\u3000")
                        + "<c><v>511022198001010022</v></c><c s=\"1\"><v>45066</v></c>" + text("=1+1") + "</row>"
                        + "<row r=\"7\"><c/>" + text("511022198001010030")
                        + "<c s=\"1\"><v>45066.5</v></c><c><v>12.50</v></c></row>")
                .save(folder);
    }

    @Test
    void refusesARowThatIsNotInTheFile() {
        assertThatThrownBy(() -> write(List.of(new RowErrors(5, Map.of(0, "空"))), "a.xlsx"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void handsBackOnlyTheRowsInErrorBelowTitlesAndHeaderAsTheyCame() throws IOException {
        try (XSSFWorkbook workbook = rejects("复兴庙村.xlsx")) {
            XSSFSheet sheet = workbook.getSheet("复兴庙村");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("2023 年花名册");
            assertThat((Object) sheet.getRow(1)).isNull();
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("姓 名");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo(" 样本乙\u3000");
            assertThat(sheet.getRow(3).getCell(1).getRawValue()).isEqualTo("511022198001010000");
            assertThat(sheet.getRow(3).getCell(2).getDateCellValue()).isEqualTo("2023-05-20");
            assertThat(sheet.getRow(3).getCell(3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(4).getCell(2).getLocalDateTimeCellValue()).isEqualTo("2023-05-20T12:00:00");
            assertThat(sheet.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(12.5);
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
        }
    }

    @Test
    void fillsEachWrongCellRedAndSaysWhatIsAllowed() throws IOException {
        try (XSSFWorkbook workbook = rejects("复兴庙村.xlsx")) {
            XSSFSheet sheet = workbook.getSheet("复兴庙村");
            XSSFCell number = sheet.getRow(3).getCell(1);
            assertThat(number.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(number.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo(RED);
            assertThat(number.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(number.getCellComment().getString().getString()).isEqualTo("数字格式的单元格,请改为文本后重填");
            XSSFCell name = sheet.getRow(4).getCell(0);
            assertThat(name.getCellType()).isEqualTo(CellType.BLANK);
            assertThat(name.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo(RED);
            assertThat(name.getCellComment().getString().getString()).isEqualTo("姓名不能为空");
            assertThat(sheet.getRow(3).getCell(0).getCellComment()).isNull();
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    void loadsAgainWhenRepairedInASpreadsheetAndKeepsItsMark() throws IOException {
        Path repaired = folder.resolve("repaired.xlsx");
        try (XSSFWorkbook workbook = rejects("复兴庙村.xlsx");
                OutputStream out = Files.newOutputStream(repaired)) {
            workbook.getSheetAt(0).getRow(3).getCell(1).setCellValue("511022198001010022");
            workbook.write(out);
        }
        try (TabularFile file = TabularFile.open(repaired, "rejects.xlsx")) {
            assertThat(file.isRejects()).isTrue();
            Table table = file.tables("花名册").get(0);
            Header header = table.headerWithAll("姓名", "证件号码");
            try (Rows rows = table.rowsBelow(header)) {
                assertThat(rows.next().cells())
                        .extracting(Cell::text)
                        .containsExactly("样本乙", "511022198001010022", "2023-05-20", "=1+1");
            }
        }
    }

    @Test
    void givesEveryFileASheetOfItsOwnAndReadsThemAll() throws IOException {
        Path rejects = write(errors(), "一村/花名册.xlsx", "二村/花名册.xlsx");
        try (TabularFile file = TabularFile.open(rejects, "rejects.xlsx")) {
            assertThat(file.tables("花名册")).extracting(Table::sheet).containsExactly("花名册", "花名册(2)");
            assertThat(file.tables("花名册")).extracting(Table::origin).containsExactly("花名册", "花名册(2)");
            assertThat(file.tables("花名册"))
                    .allSatisfy(table -> assertThat(Reading.rows(table)).hasSize(4));
        }
        try (TabularFile file = TabularFile.open(roster, "花名册.xlsx")) {
            assertThat(file.isRejects()).isFalse();
            assertThat(file.tables("花名册")).hasSize(1);
        }
    }

    @Test
    void makesASheetOfACsv() throws IOException {
        Path csv = Files.writeString(folder.resolve("x.csv"), "姓名,证件号码\n样本甲,\n,00123\n");
        Path out = folder.resolve("rejects.xlsx");
        try (OutputStream stream = Files.newOutputStream(out);
                Rejects rejects = new Rejects(stream);
                TabularFile file = TabularFile.open(csv, "村里的.csv")) {
            Table table = file.firstTable();
            rejects.sheet(
                    table,
                    table.headerWithAny("姓名"),
                    List.of(new RowErrors(3, Map.of(0, "姓名不能为空"))).iterator());
        }
        try (TabularFile file = TabularFile.open(out, "rejects.xlsx")) {
            assertThat(file.sheetNames()).containsExactly("村里的");
            assertThat(Reading.rows(file.firstTable()).get(1).cell(1).text()).isEqualTo("00123");
        }
    }

    private XSSFWorkbook rejects(String name) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(write(errors(), name)));
    }

    private static List<RowErrors> errors() {
        return List.of(new RowErrors(6, Map.of(1, "数字格式的单元格,请改为文本后重填")), new RowErrors(7, Map.of(0, "姓名不能为空")));
    }

    private Path write(List<RowErrors> errors, String... names) throws IOException {
        Path path = folder.resolve("rejects.xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                Rejects rejects = new Rejects(out)) {
            for (String name : names) {
                Iterator<RowErrors> wrong = errors.iterator();
                try (TabularFile file = TabularFile.open(roster, name)) {
                    Table table = file.firstTable();
                    rejects.sheet(table, table.headerWithAll("姓名", "证件号码"), wrong);
                }
            }
        }
        return path;
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }
}
