package shouwang.office.app.siege;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import shouwang.office.sheets.Parts;

/** Files that no office should have to open, and files that look as bad and yet can be read (恶意文件). */
public final class HostileFiles {

    public static final String ROSTER = "村,组,户编号,姓名,证件号码,与户主关系,备注";

    private static final String FIGURES = "工资性收入,生产经营性收入,生产经营性支出,财产性收入,转移性收入,理赔收入,合规自付支出,家庭人口数,住房面积,户联系电话";

    private static final String ENTITY =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    private static final int COLUMNS = 16_384;
    private static final int LETTERS = 32_767;

    private HostileFiles() {}

    /**
     * One that can't be used at all.
     *
     * @param words what its answer must say
     */
    public record Unusable(String what, String name, byte[] content, String words) {

        @Override
        public String toString() {
            return what;
        }
    }

    /** One that can be read: what is wrong in it is told row by row, or nothing is. */
    public record Strange(String what, String name, byte[] content) {

        @Override
        public String toString() {
            return what;
        }
    }

    public static List<Unusable> unusable() throws IOException {
        byte[] workbook = workbook(new Parts().rows(row(1, ROSTER.split(","))));
        return List.of(
                new Unusable("empty", "空.xlsx", new byte[0], "是空文件"),
                new Unusable("cut off", "断.xlsx", Arrays.copyOf(workbook, workbook.length / 2), "不完整或已损坏"),
                new Unusable("bomb that hides its size", "弹一.xlsx", bomb(), "解压后过大"),
                new Unusable("bomb that lies about its size", "弹二.xlsx", lying(bomb()), "解压后过大"),
                new Unusable("web page", "网页.xlsx", text("<html><table><tr><td>姓名"), "网页"),
                new Unusable("old or encrypted workbook", "旧.xls", compound(), "请另存为 .xlsx(不加密)"),
                new Unusable("picture", "图.xlsx", text("\u0089PNG\r\n\u001a\n\u0000\u0000"), "不是 Excel 工作簿"),
                new Unusable("entity in the sheet", "一.xlsx", entity("xl/worksheets/sheet1.xml"), "外部实体"),
                new Unusable("entity in the strings", "二.xlsx", entity("xl/sharedStrings.xml"), "外部实体"),
                new Unusable("entity in the workbook", "三.xlsx", entity("xl/workbook.xml"), "外部实体"),
                new Unusable("no sheet", "无.xlsx", workbook(new Parts().workbook("<sheets/>")), "没有可见的工作表"),
                new Unusable("only a hidden sheet", "藏.xlsx", hidden(), "没有可见的工作表"),
                new Unusable("row of too many columns", "宽.xlsx", workbook(tooWide()), "16384 列"),
                new Unusable("other header", "别.csv", text("甲,乙\r\n1,2\r\n"), "没有找到表头行"),
                new Unusable(
                        "noughts between the letters",
                        "零.csv",
                        text(ROSTER + "\r\n四洞桥村,,N1,样\u0000零,,户主,\u0000\r\n"),
                        "不是 Excel 工作簿"),
                new Unusable("random bytes", "乱.csv", random(4096), "不是 Excel 工作簿"));
    }

    /** Columns of rosters, lists and openings alike, so that each door finds its header. */
    static List<Strange> strange() throws IOException {
        String header = ROSTER + ",登录名,岗位,区划,村(社区)\r\n";
        String longest = letters(LETTERS);
        return List.of(
                new Strange(
                        "the longest of everything",
                        "长.csv",
                        text(header + "四洞桥村,%1$s,%1$s,%1$s,%1$s,%1$s,%1$s,%1$s,%1$s,%1$s\r\n".formatted(longest))),
                new Strange("longest name", "名.csv", text(header + "四洞桥村,3,L1," + longest + ",,户主,\r\n")),
                new Strange(
                        "longest number of a household", "户.csv", text(header + "四洞桥村,3," + longest + ",样长户,,户主,\r\n")),
                new Strange("longest group", "组.csv", text(header + "四洞桥村," + longest + ",L3,样长组,,户主,\r\n")),
                new Strange(
                        "control letters",
                        "控.csv",
                        text(header + "四洞桥村,,C1,样\u0001控\u001b[31m\u202e反\uFFFE\u0085,,户主,\"a\tb\nc\"\r\n")),
                new Strange(
                        "unpaired letters",
                        "半.xlsx",
                        workbook(new Parts()
                                .rows(row(1, header.strip().split(","))
                                        + row(2, "四洞桥村", "", "U1", "样_xD800_半", "", "户主", "_x0000_ _x0007_")))),
                new Strange(
                        "endless figures",
                        "数.csv",
                        text(header.strip() + "," + FIGURES + "\r\n四洞桥村,99999999999999999999,Z1,样长数,,户主,,,,"
                                + ("," + "9".repeat(LETTERS)).repeat(4)
                                + (",0." + "0".repeat(LETTERS - 3) + "1").repeat(3)
                                + ("," + "9".repeat(LETTERS)).repeat(3)
                                + "\r\n")),
                new Strange("two headers", "双.csv", text(header + header + "四洞桥村,,D1,样双,,户主,\r\n")),
                new Strange(
                        "a header twice in a row", "重.csv", text("姓名,村," + header + "样前,四洞桥村,四洞桥村,,D2,样后,,户主,\r\n")),
                new Strange("widest header", "列.csv", text(widest() + "\r\n四洞桥村,,W1,样宽,,户主,\r\n")),
                new Strange(
                        "formulas",
                        "式.xlsx",
                        workbook(new Parts()
                                .rows(row(1, header.strip().split(","))
                                        + "<row r=\"2\">" + cell("四洞桥村") + cell("") + cell("F1")
                                        + "<c t=\"str\"><f>HYPERLINK(\"http://127.0.0.1:1\")</f><v>样公式</v></c><c><f>1+1</f></c>"
                                        + cell("户主") + "</row>"))),
                new Strange("text like formulas", "文.csv", text(header + formulas())),
                new Strange("more groups than a village can have", "组多.csv", text(header + groups())),
                new Strange("name with a way out", "../../../../etc/样.csv", text(header + "四洞桥村,,P1,样路,,户主,\r\n")),
                new Strange("name with quotes", "\"';--%s.csv", text(header + "四洞桥村,,P2,样引,,户主,\r\n")),
                new Strange("name of two lines", "一\r\n二.csv", text(header + "四洞桥村,,P3,样行,,户主,\r\n")),
                new Strange(
                        "name with a script", "<script>alert(1)</script>.csv", text(header + "四洞桥村,,P4,样脚,,户主,\r\n")),
                new Strange("name of 300 letters", "名".repeat(300) + ".csv", text(header + "四洞桥村,,P5,样长名,,户主,\r\n")),
                new Strange("no name", "", text(header + "四洞桥村,,P6,样无名,,户主,\r\n")));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(Parts parts) throws IOException {
        Path folder = Files.createTempDirectory("hostile");
        Path file = parts.save(folder);
        try {
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    /** The same archive with one of its parts replaced. */
    static byte[] with(byte[] archive, String part, String content) {
        Map<String, byte[]> parts = parts(archive);
        parts.put(part, text(content));
        return zip(parts);
    }

    static Map<String, byte[]> parts(byte[] archive) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            Path file = Files.write(Files.createTempFile("hostile", ".zip"), archive);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    static byte[] entity(String part) throws IOException {
        return with(workbook(new Parts().strings("").rows(row(1, ROSTER.split(",")))), part, ENTITY + "<x>&e;</x>");
    }

    private static String formulas() {
        return "=+-@\t\r"
                .chars()
                .mapToObj(letter -> "\"四洞桥村\",,\"%1$cG%2$d\",\"%1$c1+1\",,户主,\"%1$ccmd|' /C calc'!A0\"\r\n"
                        .formatted(letter, letter))
                .collect(Collectors.joining());
    }

    private static String groups() {
        return IntStream.rangeClosed(900, 1010)
                .mapToObj("四洞桥村,%1$d组,T%1$d,样千%1$d,,户主,\r\n"::formatted)
                .collect(Collectors.joining());
    }

    private static String widest() {
        return ROSTER + ",登录名,岗位,区划,村(社区),"
                + IntStream.range(11, COLUMNS).mapToObj(i -> "列" + i).collect(Collectors.joining(","));
    }

    private static Parts tooWide() {
        return new Parts()
                .rows("<row r=\"1\">" + cell("姓名") + cell("证件号码") + cell("x").repeat(COLUMNS) + "</row>");
    }

    private static byte[] hidden() throws IOException {
        return workbook(new Parts()
                .workbook("<sheets><sheet name=\"名册\" sheetId=\"1\" state=\"veryHidden\" r:id=\"s1\"/></sheets>")
                .rows(row(1, ROSTER.split(","))));
    }

    private static byte[] compound() {
        byte[] compound = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, compound, 0, 4);
        return compound;
    }

    private static byte[] bomb() {
        return zip(Map.of("xl/worksheets/sheet1.xml", new byte[101 << 20]));
    }

    /** The central directory claims that the part holds a few bytes. */
    private static byte[] lying(byte[] bomb) {
        byte[] size = {0, 0, 0x50, 6};
        for (int i = 0; i + 4 < bomb.length; i++) {
            if (Arrays.equals(bomb, i, i + 4, size, 0, 4)) {
                bomb[i] = 9;
                bomb[i + 2] = 0;
                bomb[i + 3] = 0;
            }
        }
        return bomb;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /** Letters that don't pack. */
    static String letters(int count) {
        return new Random(11)
                .ints(count, 0x4E00, 0x9F00)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String row(int number, String... cells) {
        return "<row r=\"%d\">".formatted(number)
                + Arrays.stream(cells).map(HostileFiles::cell).collect(Collectors.joining())
                + "</row>";
    }

    private static String cell(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
