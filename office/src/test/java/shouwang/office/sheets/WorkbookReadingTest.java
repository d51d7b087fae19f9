package shouwang.office.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shouwang.policy.Cell;
import shouwang.policy.Cell.Kind;

class WorkbookReadingTest {

    private static final String RARE = "𠮷";

    @TempDir
    Path folder;

    @Test
    void readsTheSheetThatIsPreferredAndNotTheFirst() throws IOException {
        Path path = poi(workbook -> {
            workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("说明");
            workbook.createSheet("花名册").createRow(0).createCell(0).setCellValue("人");
        });
        try (TabularFile file = TabularFile.open(path, "交来的.xlsx")) {
            assertThat(file.sheetNames()).containsExactly("说明", "花名册");
            assertThat(file.table("花名册").sheet()).isEqualTo("花名册");
            assertThat(file.table("名单").sheet()).isEqualTo("说明");
            assertThat(Reading.rows(file.table("花名册")).get(0).cell(0).text()).isEqualTo("人");
        }
    }

    @Test
    void neverReadsAHiddenSheetEvenWhenItIsThePreferredOne() throws IOException {
        Path path = poi(workbook -> {
            workbook.createSheet("花名册").createRow(0).createCell(0).setCellValue("藏着");
            workbook.createSheet("很深").createRow(0).createCell(0).setCellValue("藏得更深");
            workbook.createSheet("看得见").createRow(0).createCell(0).setCellValue("看得见");
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            workbook.setActiveSheet(2);
        });
        try (TabularFile file = TabularFile.open(path, "交来的.xlsx")) {
            assertThat(file.sheetNames()).containsExactly("看得见");
            assertThat(file.table("花名册").sheet()).isEqualTo("看得见");
        }
    }

    @Test
    void refusesAWorkbookWithoutAVisibleSheet() throws IOException {
        Path path = new Parts()
                .workbook("<sheets><sheet name=\"a\" sheetId=\"1\" state=\"hidden\" r:id=\"s1\"/></sheets>")
                .rows("")
                .save(folder);
        assertThatThrownBy(() -> TabularFile.open(path, "全藏.xlsx"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("全藏.xlsx")
                .hasMessageContaining("没有可见的工作表");
    }

    @Test
    void numbersRowsAsTheSpreadsheetShowsThemAndCountsTheOnesWithoutText() throws IOException {
        Path path = new Parts()
                .rows("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t> \u3000 </t></is></c></row>"
                        + "<row r=\"7\"><c r=\"C7\"><v>2</v></c></row>")
                .save(folder);
        Reading.first(path, table -> {
            try (Rows rows = table.rows()) {
                assertThat(rows.next().number()).isEqualTo(2);
                Row seventh = rows.next();
                assertThat(seventh.number()).isEqualTo(7);
                assertThat(seventh.cell(0)).isEqualTo(new Cell(Kind.EMPTY, ""));
                assertThat(seventh.cell(2)).isEqualTo(new Cell(Kind.NUMBER, "2"));
                assertThat(seventh.cell(99).kind()).isEqualTo(Kind.EMPTY);
                assertThat(rows.hasNext()).isFalse();
                assertThat(rows.skipped()).isEqualTo(5);
            }
            return table;
        });
    }

    @Test
    void numbersRowsAndCellsThatCarryNoReferenceOneAfterTheOther() throws IOException {
        Path path = new Parts()
                .rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>")
                .save(folder);
        assertThat(Reading.rows(path).get(1).number()).isEqualTo(2);
        assertThat(Reading.rows(path).get(1).cell(1).text()).isEqualTo("3");
    }

    @Test
    void takesBlanksAwayAtBothEndsAlsoFullWidthOnesButNotInside() throws IOException {
        Path path = new Parts()
                .rows("<row r=\"1\"><c t=\"inlineStr\"><is><t>\u00A0\u3000 张 三\t\u3000</t></is></c></row>")
                .save(folder);
        assertThat(Reading.cell(path)).isEqualTo(new Cell(Kind.TEXT, "张 三"));
    }

    @Test
    void bringsRareLettersThrough() throws IOException {
        Path path = new Parts()
                .strings("<si><t>" + RARE + "一</t></si><si><t>&#x20BB7;二</t></si><si><t>_xD842__xDFB7_三</t></si>"
                        + "<si><t>上_x000D_下</t></si><si><t>_x005F_x0041_</t></si><si><t>_xD842_单</t></si>")
                .rows("<row r=\"1\">" + shared(0) + shared(1) + shared(2) + shared(3) + shared(4) + shared(5)
                        + "</row>")
                .save(folder);
        assertThat(Reading.rows(path).get(0).cells())
                .extracting(Cell::text)
                .containsExactly(RARE + "一", RARE + "二", RARE + "三", "上\r下", "_x0041_", "\uFFFD单");
    }

    @Test
    void readsRichTextWithoutHowItIsPronounced() throws IOException {
        String rich = "<r><t>张</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 三</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh><phoneticPr fontId=\"1\"/>";
        Path path = new Parts()
                .strings("<si>" + rich + "</si>")
                .rows("<row r=\"1\">" + shared(0) + "<c t=\"inlineStr\"><is>" + rich + "</is></c></row>")
                .save(folder);
        assertThat(Reading.rows(path).get(0).cells()).extracting(Cell::text).containsExactly("张 三", "张 三");
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "12.0, 12",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "12000.00, 12000",
        "5.1102219800101123E+17, 511022198001011000",
        "1.2E-3, 0.0012",
        "-0.0, 0",
        "-7.50, -7.5",
        "123456789012345678, 123456789012346000",
    })
    void readsANumberWithTheFifteenDigitsASpreadsheetKeeps(String stored, String read) throws IOException {
        Path path = new Parts().rows("<row><c><v>" + stored + "</v></c></row>").save(folder);
        assertThat(Reading.cell(path)).isEqualTo(new Cell(Kind.NUMBER, read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "abc", "1,200", "NaN"})
    void callsAStoredNumberThatIsNoneAnError(String stored) throws IOException {
        Path path = new Parts().rows("<row><c><v>" + stored + "</v></c></row>").save(folder);
        assertThat(Reading.cell(path)).isEqualTo(new Cell(Kind.ERROR, stored));
    }

    @Test
    void readsAFormulaAsTheValueItWasLastCalculatedTo() throws IOException {
        Path path = new Parts()
                .styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
                .rows("<row r=\"1\"><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"
                        + "<c t=\"b\"><f>TRUE()</f><v>1</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                        + "<c s=\"1\"><f>TODAY()</f><v>45066</v></c><c t=\"str\"><f>\"\"</f><v></v></c>"
                        + "<c><f>A1</f></c></row>")
                .save(folder);
        assertThat(Reading.rows(path).get(0).cells())
                .containsExactly(
                        new Cell(Kind.NUMBER, "2"),
                        new Cell(Kind.TEXT, "ab"),
                        new Cell(Kind.BOOLEAN, "TRUE"),
                        new Cell(Kind.ERROR, "#DIV/0!"),
                        new Cell(Kind.DATE, "2023-05-20"),
                        new Cell(Kind.EMPTY, ""),
                        new Cell(Kind.ERROR, "公式没有计算结果"));
    }

    @ParameterizedTest
    @CsvSource({
        "14, 45066, DATE, 2023-05-20",
        "22, 45066.99999999, DATE, 2023-05-21",
        "31, 45066.5, DATE, 2023-05-20",
        "57, 45066, DATE, 2023-05-20",
        "14, 1, DATE, 1900-01-01",
        "14, 59, DATE, 1900-02-28",
        "14, 61, DATE, 1900-03-01",
        "14, 60, NUMBER, 60",
        "14, 0.5, NUMBER, 0.5",
        "14, -1, NUMBER, -1",
        "14, 2958465, DATE, 9999-12-31",
        "14, 2958466, NUMBER, 2958466",
        "0, 45066, NUMBER, 45066",
        "49, 45066, NUMBER, 45066",
    })
    void readsANumberAsADateWhenItsFormatShowsOne(String format, String stored, Kind kind, String read)
            throws IOException {
        Path path = new Parts()
                .styles("<cellXfs><xf numFmtId=\"" + format + "\"/></cellXfs>")
                .rows("<row><c s=\"0\"><v>" + stored + "</v></c></row>")
                .save(folder);
        assertThat(Reading.cell(path)).isEqualTo(new Cell(kind, read));
    }

    @Test
    void countsDaysFrom1904WhenTheWorkbookDoes() throws IOException {
        Path path = new Parts()
                .workbook("<workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s1\"/></sheets>")
                .styles("<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"176\"/></cellXfs>")
                .rows("<row><c s=\"0\"><v>43604</v></c></row>")
                .save(folder);
        assertThat(Reading.cell(path)).isEqualTo(new Cell(Kind.DATE, "2023-05-20"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "yyyy\"年\"m\"月\"d\"日\"",
                "[$-804]yyyy/m/d;@",
                "[DBNum1][$-804]m\"月\"d\"日\"",
                "yyyymm",
                "m",
                "d-mmm-yy h:mm"
            })
    void knowsADateFormat(String format) {
        assertThat(DateFormats.isDate(format)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0.00E+00",
                "#,##0.00_);[Red](#,##0.00)",
                "0\"天(d)\"",
                "h:mm:ss",
                "[h]:mm",
                "mm:ss",
                "0\\d",
                "@",
                "[>1]0;yyyy",
                "\"¥\"#,##0"
            })
    void knowsAFormatThatShowsNoDate(String format) {
        assertThat(DateFormats.isDate(format)).isFalse();
    }

    @Test
    void keepsTextThatLooksLikeADateOrANumberAsText() throws IOException {
        Path path = poi(workbook -> {
            var row = workbook.createSheet("花名册").createRow(0);
            row.createCell(0).setCellValue("1980年1月1日");
            row.createCell(1).setCellValue("511022198001010014");
            row.createCell(2).setCellValue(511022198001010014d);
        });
        assertThat(Reading.rows(path).get(0).cells())
                .containsExactly(
                        new Cell(Kind.TEXT, "1980年1月1日"),
                        new Cell(Kind.TEXT, "511022198001010014"),
                        new Cell(Kind.NUMBER, "511022198001010000"));
    }

    @Test
    void readsWhatPoiWrites() throws IOException {
        Path path = poi(workbook -> {
            XSSFSheet sheet = workbook.createSheet("花名册");
            var row = sheet.createRow(4);
            row.createCell(0).setCellValue(new XSSFRichTextString(RARE + "甲"));
            row.createCell(1).setCellValue(12.5);
            row.createCell(2).setCellValue(true);
            CellStyle dated = workbook.createCellStyle();
            dated.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
            row.createCell(3).setCellValue(LocalDate.of(2023, 5, 20));
            row.getCell(3).setCellStyle(dated);
            row.createCell(4).setCellFormula("B5*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(Reading.rows(path))
                .containsExactly(new Row(
                        5,
                        List.of(
                                new Cell(Kind.TEXT, RARE + "甲"),
                                new Cell(Kind.NUMBER, "12.5"),
                                new Cell(Kind.BOOLEAN, "TRUE"),
                                new Cell(Kind.DATE, "2023-05-20"),
                                new Cell(Kind.NUMBER, "25"))));
    }

    @Test
    void readsWhatFastexcelWrites() throws IOException {
        Path path = folder.resolve("fast.xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("花名册");
            sheet.value(0, 0, RARE);
            sheet.inlineString(0, 1, RARE);
            sheet.value(0, 2, 7);
            sheet.value(0, 3, LocalDate.of(2023, 5, 20));
            sheet.style(0, 3).format("yyyy-mm-dd").set();
        }
        assertThat(Reading.rows(path).get(0).cells())
                .extracting(Cell::text)
                .containsExactly(RARE, RARE, "7", "2023-05-20");
    }

    @Test
    void findsEachOfManySharedStringsAgain() throws IOException {
        StringBuilder items = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        int many = 70_000;
        for (int i = 0; i < many; i++) {
            items.append("<si><t>第").append(i).append("人").append(RARE).append("</t></si>");
        }
        for (int i = 0; i < many; i++) {
            int other = (int) (i * 31L % many);
            rows.append("<row r=\"")
                    .append(i + 1)
                    .append("\">")
                    .append(shared(other))
                    .append("</row>");
        }
        Path path = new Parts().strings(items.toString()).rows(rows.toString()).save(folder);
        assertThat(Reading.rows(path))
                .hasSize(many)
                .allSatisfy(row ->
                        assertThat(row.cell(0).text()).isEqualTo("第" + ((row.number() - 1) * 31L % many) + "人" + RARE));
    }

    private static String shared(int index) {
        return "<c t=\"s\"><v>" + index + "</v></c>";
    }

    private Path poi(Consumer<XSSFWorkbook> fill) throws IOException {
        Path path = folder.resolve("poi.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            fill.accept(workbook);
            workbook.write(out);
        }
        return path;
    }
}
