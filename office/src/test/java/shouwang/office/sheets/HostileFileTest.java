package shouwang.office.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileTest {

    private static final String SAVE_UNENCRYPTED = "请另存为 .xlsx(不加密)";
    private static final String ONE_ROW = "<row r=\"1\"><c t=\"inlineStr\"><is><t>姓名</t></is></c></row>";

    @TempDir
    Path folder;

    @Test
    void refusesAFileThatIsNotThereAndAFolder() {
        assertThatThrownBy(() -> TabularFile.open(folder.resolve("nowhere"), "没有.xlsx"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("找不到");
        assertThatThrownBy(() -> TabularFile.open(folder, "文件夹")).isInstanceOf(UnusableFile.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", " \r\n\r\n\t"})
    void refusesAnEmptyFile(String content) throws IOException {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), "是空文件");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><table><tr><td>姓名</td></tr></table></html>",
                "\uFEFF\n <!DOCTYPE html><p>姓名,证件号码",
                "<?xml version=\"1.0\"?><Workbook/>"
            })
    void refusesAWebPageNamedLikeAWorkbook(String page) throws IOException {
        assertRefused(page.getBytes(StandardCharsets.UTF_8), "网页");
    }

    @Test
    void refusesAPicture() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertRefused(picture, "不是 Excel 工作簿");
    }

    @Test
    void refusesRandomBytes() throws IOException {
        byte[] bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        assertRefused(bytes, "不是 Excel 工作簿");
    }

    @Test
    void refusesAnOldOrEncryptedWorkbookAndSaysHowToSaveIt() throws IOException {
        byte[] compound = new byte[2048];
        compound[0] = (byte) 0xD0;
        compound[1] = (byte) 0xCF;
        compound[2] = 0x11;
        compound[3] = (byte) 0xE0;
        assertRefused(compound, SAVE_UNENCRYPTED);
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() throws IOException {
        assertRefused(zip("readme.txt", "姓名".getBytes(StandardCharsets.UTF_8)), "不是 Excel 工作簿");
    }

    @Test
    void refusesAWorkbookThatWasCutOffAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(new Parts().rows(ONE_ROW).save(folder));
        for (int length = 4; length < whole.length; length += 97) {
            assertRefused(Arrays.copyOf(whole, length), "不完整或已损坏");
        }
    }

    @Test
    void refusesAWorkbookOfWhichOneByteIsWrong() throws IOException {
        byte[] bytes = Files.readAllBytes(new Parts().rows(ONE_ROW.repeat(50)).save(folder));
        bytes[bytes.length / 3] ^= 0x55;
        assertThatThrownBy(() -> open(bytes)).isInstanceOf(UnusableFile.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/media/picture.png"})
    void refusesAZipBombInSecondsWhereverItLies(String part) throws IOException {
        Path path = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(part));
            byte[] noughts = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 101; megabyte++) {
                zip.write(noughts);
            }
            zip.closeEntry();
        }
        Instant start = Instant.now();
        assertRefused(Files.readAllBytes(path), "解压后过大");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void countsABombByWhatItUnpacksToAndNotByWhatItClaims() throws IOException {
        byte[] bomb = zip("xl/workbook.xml", new byte[101 << 20]);
        byte[] honest = {0, 0, 0x50, 6};
        int lies = 0;
        for (int i = 0; i + 4 < bomb.length; i++) {
            if (Arrays.equals(bomb, i, i + 4, honest, 0, 4)) {
                bomb[i] = 9;
                bomb[i + 2] = 0;
                bomb[i + 3] = 0;
                lies++;
            }
        }
        assertThat(lies).as("sizes that now lie").isPositive();
        UnusableFile refused = catchThrowableOfType(UnusableFile.class, () -> open(bomb));
        assertThat(refused).hasMessageContaining("解压后过大");
    }

    @Test
    void readsADenseButSmallWorkbook() throws IOException {
        String rows = "<row><c t=\"inlineStr\"><is><t>" + "甲".repeat(1000) + "</t></is></c></row>";
        Path path = new Parts().rows(rows.repeat(2000)).save(folder);
        assertThat(Reading.rows(path)).hasSize(2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_rels/.rels",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/worksheets/sheet1.xml"
            })
    void neverFollowsAnExternalEntity(String part) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
        String attack =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><x>&e;</x>".formatted(secret.toUri());
        Path path = new Parts().rows(ONE_ROW).with(part, attack).save(folder);
        assertThatThrownBy(() -> Reading.rows(path))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("外部实体")
                .hasMessageNotContaining("机密");
    }

    @Test
    void neverFetchesAnExternalDocumentType() throws IOException {
        String attack = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">" + Parts.sheet(ONE_ROW);
        Path path = new Parts().with("xl/worksheets/sheet1.xml", attack).save(folder);
        assertThatThrownBy(() -> Reading.rows(path))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("DTD");
    }

    @Test
    void neverExpandsEntitiesOfEntities() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        Path path = new Parts()
                .rows(ONE_ROW)
                .with(
                        "xl/sharedStrings.xml",
                        laughs.append("]><sst><si><t>&a29;</t></si></sst>").toString())
                .save(folder);
        assertThatThrownBy(() -> Reading.rows(path))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("外部实体");
    }

    @Test
    void refusesAnEntityThatIsDeclaredNowhere() throws IOException {
        Path path = new Parts()
                .rows("<row><c t=\"inlineStr\"><is><t>&secret;</t></is></c></row>")
                .save(folder);
        assertThatThrownBy(() -> Reading.rows(path)).isInstanceOf(UnusableFile.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFE1", "ZZZZZZZZ1"})
    void refusesAColumnThatNoSpreadsheetHas(String reference) throws IOException {
        assertRowsRefused("<row><c r=\"" + reference + "\"><v>1</v></c></row>", "16384 列");
    }

    @Test
    void refusesARowThatNoSpreadsheetHas() throws IOException {
        assertRowsRefused("<row r=\"1048577\"/>", "1048576 行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"5\"/><row r=\"5\"/>",
                "<row r=\"-1\"/>",
                "<row r=\"x\"/>",
                "<row><c r=\"1\"><v>1</v></c></row>",
                "<row><c t=\"s\"><v>0</v></c></row>",
                "<row><c t=\"s\"><v>-1</v></c></row>",
                "<row><c s=\"-1\"><v>1</v></c></row>",
                "<row><c></row>"
            })
    void refusesASheetThatContradictsItself(String rows) throws IOException {
        assertRowsRefused(rows, "已损坏");
    }

    @Test
    void refusesACellOfMoreLettersThanASpreadsheetHolds() throws IOException {
        assertRowsRefused("<row>" + cell("a".repeat(32_768)) + "</row>", "32767 字");
        assertThat(Reading.rows(new Parts()
                        .rows("<row>" + cell("a".repeat(32_767)) + "</row>")
                        .save(folder)))
                .hasSize(1);
    }

    @Test
    void refusesARowThatWouldFillTheMemory() throws IOException {
        Path path = new Parts()
                .strings("<si><t>" + "a".repeat(32_767) + "</t></si>")
                .rows("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(16_384) + "</row>")
                .save(folder);
        assertThatThrownBy(() -> Reading.rows(path))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("第 1 行");
    }

    @Test
    void refusesATokenThatWouldFillTheMemory() throws IOException {
        assertRowsRefused("<row x=\"" + "a".repeat(5_000_000) + "\"/>", "限度");
        assertRowsRefused("<row><c><v><![CDATA[" + "<".repeat(5_000_000) + "]]></v></c></row>", "限度");
    }

    @Test
    void refusesBottomlessNestingAndEndlessNames() throws IOException {
        assertRowsRefused("<a>".repeat(5_000), "已损坏");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            names.append("<x").append(i).append("/>");
        }
        assertRowsRefused(names.toString(), "已损坏");
    }

    @Test
    void saysInOneLineWhatIsWrongWhateverTheFileIsCalled() throws IOException {
        Path path = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> TabularFile.open(path, "坏\n名.xlsx"))
                .isInstanceOf(UnusableFile.class)
                .hasMessage("坏 名.xlsx:是空文件,请检查导出或拷贝是否完成。");
    }

    private void assertRowsRefused(String rows, String words) throws IOException {
        Path path = new Parts().rows(rows).save(folder);
        assertThatThrownBy(() -> Reading.rows(path))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(words);
    }

    private void assertRefused(byte[] content, String words) {
        assertThatThrownBy(() -> open(content))
                .isInstanceOf(UnusableFile.class)
                .hasMessageStartingWith("交来的.xlsx:")
                .hasMessageContaining(words);
    }

    private void open(byte[] content) throws IOException {
        Path path = Files.write(folder.resolve("handed-in"), content);
        TabularFile.open(path, "交来的.xlsx").close();
    }

    private static String cell(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private byte[] zip(String name, byte[] content) throws IOException {
        Path path = folder.resolve("any.zip");
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return Files.readAllBytes(path);
    }
}
