package shouwang.office.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperOutTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 20);
    private static final PaperForm FORM = new PaperForm(
            "annex-8",
            "附件8",
            "拟标注整户无劳动能力兜底保障户监测对象名单",
            List.of(
                    PaperColumn.mark("序号", 5),
                    PaperColumn.words("户主姓名", 10),
                    PaperColumn.figure("家庭人口数", 8),
                    PaperColumn.byHand("村级意见", 16)),
            22,
            List.of("填报人", "审核人"));

    @Test
    void refusesMoreValuesThanThereAreColumns() {
        assertThatThrownBy(() -> written(paper -> paper.line(1, "样", 3, "", "多")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("附件8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-3", "@SUM(A1)", "\t=1+1", "\r\n=HYPERLINK(\"a\")"})
    void textNeverBecomesAFormula(String name) {
        var cell = sheet(written(paper -> paper.line(1, name))).getRow(4).getCell(1);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue().strip())
                .isEqualTo(name.replaceAll("\\p{Cntrl}", " ").strip());
    }

    @Test
    void keepsACharacterOutsideTheBasicPlaneAndDropsHalfOfOne() {
        var row = sheet(written(paper -> paper.line(1, "样𠮷", 2, "半\uD842"))).getRow(4);
        assertThat(row.getCell(1).getStringCellValue()).isEqualTo("样𠮷");
        assertThat(row.getCell(3).getStringCellValue()).isEqualTo("半?");
    }

    @Test
    void hasNumberTitleAndDayAboveOneHeaderRow() {
        XSSFSheet sheet = sheet(written(paper -> paper.line(1, "样户主", 3)));
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("附件8");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(FORM.title());
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("填报单位:通旅镇");
        assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).startsWith("截止日期:2023年5月20日");
        assertThat(cells(sheet.getRow(3)))
                .extracting(Cell::getStringCellValue)
                .containsExactly("序号", "户主姓名", "家庭人口数", "村级意见");
    }

    @Test
    void printsOnA4AcrossOnePageWideWithItsHeaderOnEveryPage() {
        XSSFSheet sheet = sheet(written(paper -> paper.line(1, "样户主", 3)));
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
        assertThat(sheet.getFooter().getCenter()).contains("&P").contains("&N");
    }

    @Test
    void figuresStandToTheRightAndEveryCellOfALineHasItsBorder() {
        var row = sheet(written(paper -> paper.line(1, "样户主", 12_345))).getRow(4);
        assertThat(row.getCell(2).getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
        assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(12_345);
        assertThat(cells(row))
                .allSatisfy(cell ->
                        assertThat(cell.getCellStyle().getBorderBottom().name()).isEqualTo("THIN"));
        assertThat((int) row.getLastCellNum()).isEqualTo(4);
    }

    @Test
    void anOpinionIsNeverCutOff() {
        var sheet = sheet(written(paper -> {
            paper.line(1, "样户主", 3, Optional.of("同意"));
            paper.line(2, "样户主", 3, Optional.of("情况属实,儿子已返乡,同意 样书记 2023-05-20"));
            paper.line(3, "样户主", 3, Optional.empty());
        }));
        assertThat(sheet.getRow(4).getHeightInPoints()).isEqualTo(22);
        assertThat(sheet.getRow(5).getHeightInPoints()).isGreaterThan(40);
        assertThat(sheet.getRow(6).getHeightInPoints()).isEqualTo(22);
    }

    @Test
    void whatLacksStaysEmptyAndIsNeverANought() {
        var cell = sheet(written(paper -> paper.line(1, "样户主", Optional.empty())))
                .getRow(4)
                .getCell(2);
        assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void endsWithTheTotalTheNotesAndTheLineToSignOn() {
        XSSFSheet sheet = sheet(written(paper -> {
            paper.line(1, "样户主", 3);
            paper.total("合计", "", 3);
            paper.notes(List.of("注:样例。"));
        }));
        assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("合计");
        assertThat(sheet.getRow(6).getCell(0).getStringCellValue()).isEqualTo("注:样例。");
        assertThat(sheet.getRow(8).getCell(0).getStringCellValue()).contains("填报人:", "审核人:", "日期:");
    }

    @Test
    void aRowIsAsHighAsItsLongestTextNeeds() {
        XSSFSheet sheet = sheet(written(paper -> {
            paper.line(1, "样户主", 3);
            paper.line(2, "样户主一:无劳动力;样户主二:无劳动力", 3);
        }));
        assertThat(sheet.getRow(4).getHeightInPoints()).isEqualTo(22);
        assertThat(sheet.getRow(5).getHeightInPoints()).isGreaterThan(50);
    }

    @Test
    void theSameContentHasTheSameChecksumAndAnotherFigureAnother() {
        assertThat(checksum(3)).isEqualTo(checksum(3)).isNotEqualTo(checksum(4));
    }

    private static List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>();
        row.forEach(cells::add);
        return cells;
    }

    private static String checksum(int people) {
        try (PaperOut paper = new PaperOut(new ByteArrayOutputStream(), FORM, "通旅镇", DAY, "")) {
            paper.line(1, "样户主", people);
            return paper.contentSha256();
        }
    }

    @Test
    void aLongPaperIsWrittenWhole() {
        byte[] file = written(paper -> {
            for (int line = 1; line <= 12_000; line++) {
                paper.line(line, "样户主" + line, 3);
            }
        });
        assertThat(sheet(file).getRow(4 + 11_999).getCell(1).getStringCellValue())
                .isEqualTo("样户主12000");
    }

    private static byte[] written(Consumer<PaperOut> lines) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PaperOut paper = new PaperOut(file, FORM, "通旅镇", DAY, "户、人")) {
            lines.accept(paper);
        }
        return file.toByteArray();
    }

    private static XSSFSheet sheet(byte[] file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheetAt(0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
