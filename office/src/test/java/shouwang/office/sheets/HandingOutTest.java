package shouwang.office.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwang.office.sheets.Column.Shown;

class HandingOutTest {

    private static final List<Column> COLUMNS = List.of(
            Column.text("姓名", 12),
            new Column("收入", 14, Shown.MONEY),
            new Column("日期", 12, Shown.DATE),
            Column.text("监测", 8));

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void writesTextThatLooksLikeAFormulaAsText(String text) throws IOException {
        XSSFSheet sheet = handOut(list -> list.row(text));
        XSSFCell cell = sheet.getRow(3).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(csv(text)).startsWith("甲\r\n").contains("'" + text);
    }

    @Test
    void refusesMoreValuesThanColumns() {
        assertThatThrownBy(() -> handOut(list -> list.row("甲", 1, 2, 3, 4)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> csv("甲", "乙")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesTitleWhoAndWhenHeaderAndRows() throws IOException {
        XSSFSheet sheet = handOut(list -> list.row(
                "样本甲𠮷_x0041_", new BigDecimal("12000.5"), Optional.of(LocalDate.of(2023, 5, 20)), Optional.empty()));
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("农户名单");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("样本员 2023-05-20 下载");
        assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("收入");
        assertThat(sheet.getRow(2).getCell(1).getCellStyle().getFont().getBold())
                .isTrue();
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("样本甲𠮷_x0041_");
        assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(12000.5);
        assertThat(sheet.getRow(3).getCell(2).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo("2023-05-20");
        assertThat(sheet.getRow(3).getCell(3).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void isReadyToPrintOnA4WithTheHeaderOnEveryPage() throws IOException {
        XSSFSheet sheet = handOut(list -> {
            for (int row = 0; row < 1200; row++) {
                list.row("样本" + row, row);
            }
        });
        assertThat(sheet.getLastRowNum()).isEqualTo(1202);
        assertThat(sheet.getRow(1202).getCell(0).getStringCellValue()).isEqualTo("样本1199");
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:3");
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
    }

    @Test
    void writesACsvPerRfc4180WithoutAByteOrderMark() {
        assertThat(csv("a\"b,c\nd")).isEqualTo("甲\r\n\"a\"\"b,c\nd\"\r\n");
        assertThat(csv(new BigDecimal("-12.50"))).isEqualTo("甲\r\n-12.50\r\n");
        assertThat(csv(Optional.empty())).isEqualTo("甲\r\n\r\n");
        assertThat(csv("-12.50")).isEqualTo("甲\r\n'-12.50\r\n");
    }

    @Test
    void namesSheetsAsASpreadsheetAllows() {
        SheetNames names = new SheetNames();
        assertThat(names.allot("a/b:c*[d]?\\")).isEqualTo("a_b_c__d___");
        assertThat(names.allot("花名册")).isEqualTo("花名册");
        assertThat(names.allot("花名册")).isEqualTo("花名册(2)");
        assertThat(names.allot("'Roster'")).isEqualTo("Roster");
        assertThat(names.allot("ROSTER")).isEqualTo("ROSTER(2)");
        assertThat(names.allot("")).isEqualTo("表");
        assertThat(names.allot("History")).isEqualTo("表History");
        assertThat(names.allot("村".repeat(40))).hasSize(31);
        assertThat(names.allot("村".repeat(40))).hasSize(31).endsWith("(2)");
        assertThat(names.allot("村".repeat(30) + "𠮷")).isEqualTo("村".repeat(30));
        assertThat(SheetNames.after("/in/复兴庙村.2023.csv")).isEqualTo("复兴庙村.2023");
    }

    private static XSSFSheet handOut(Consumer<ListSheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookOut out = new WorkbookOut(bytes)) {
            fill.accept(out.sheet("名单", "农户名单", "样本员 2023-05-20 下载", COLUMNS));
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return workbook.getSheet("名单");
        }
    }

    private static String csv(Object... row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvOut out = new CsvOut(bytes, List.of("甲"))) {
            out.row(row);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
