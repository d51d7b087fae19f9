package shouwang.office.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An official letter or record being written as a Word file (公文): title, paragraphs, tables, who signs; A4 upright with
 * the margins and type sizes of official papers. Text is always text.
 */
public final class WordOut implements WrittenPaper, AutoCloseable {

    /** In twentieths of a point: the printing space of an A4 sheet. */
    private static final int WIDTH = 8844;

    /** In half points: 二号 for the title, 三号 for the text, 小四 in tables. */
    private static final int TITLE = 44;

    private static final int TEXT = 32;
    private static final int IN_TABLES = 24;

    private static final String RARE_FONT = "SimSun-ExtB";
    private static final Pattern BESIDE_RARE =
            Pattern.compile("(?<=[\\x{10000}-\\x{10FFFF}])(?![\\x{10000}-\\x{10FFFF}])"
                    + "|(?<![\\x{10000}-\\x{10FFFF}])(?=[\\x{10000}-\\x{10FFFF}])");

    private static final String RUN = "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
            + " w:eastAsia=\"%s\"/><w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr>"
            + "<w:t xml:space=\"preserve\">%s</w:t></w:r>";

    private final ZipOutputStream zip;
    private final StringBuilder body = new StringBuilder();
    private final ContentSum content = new ContentSum();
    private int lines;

    /** Begins the paper; the stream stays open. */
    public WordOut(OutputStream out) {
        this.zip = new ZipOutputStream(out, UTF_8);
    }

    /** The title, in the middle. */
    public void title(String text) {
        content.add("title", text);
        body.append(paragraph("<w:jc w:val=\"center\"/><w:spacing w:after=\"320\"/>", run(text, "SimHei", TITLE)));
    }

    /** A heading within the paper. */
    public void heading(String text) {
        content.add("heading", text);
        body.append(paragraph("<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>", run(text, "SimHei", TEXT)));
    }

    /** A paragraph of the text, its first line set in by two characters. */
    public void text(String text) {
        content.add("text", text);
        lines++;
        body.append(paragraph(
                "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>",
                run(text, "FangSong", TEXT)));
    }

    /** Who signs and when, to the right. */
    public void signed(String text) {
        content.add("signed", text);
        body.append(paragraph("<w:jc w:val=\"right\"/><w:spacing w:before=\"120\"/>", run(text, "FangSong", TEXT)));
    }

    /** A table with its header row, which every page repeats; widths are parts of the whole. */
    public void table(List<String> headers, List<Integer> widths, List<List<String>> rows) {
        content.add("table", headers, rows);
        int sum = widths.stream().mapToInt(Integer::intValue).sum();
        List<Integer> columns =
                widths.stream().map(width -> WIDTH * width / sum).toList();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(WIDTH).append("\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            body.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        columns.forEach(width -> body.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        body.append("</w:tblGrid>");
        if (!headers.isEmpty()) {
            row("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", "SimHei", columns, headers);
        }
        rows.forEach(row -> row("<w:trPr><w:cantSplit/></w:trPr>", "FangSong", columns, row));
        body.append("</w:tbl>").append(paragraph("", ""));
        lines += rows.size();
    }

    @Override
    public String contentSha256() {
        return content.hex();
    }

    @Override
    public int lines() {
        return lines;
    }

    @Override
    public String suffix() {
        return "docx";
    }

    @Override
    public void close() {
        try {
            part("[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            part("_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            part(
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body
                            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\""
                            + " w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
            zip.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml).getBytes(UTF_8));
        zip.closeEntry();
    }

    private void row(String kind, String font, List<Integer> widths, List<String> cells) {
        body.append("<w:tr>").append(kind);
        for (int i = 0; i < cells.size(); i++) {
            body.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(widths.get(i))
                    .append("\" w:type=\"dxa\"/></w:tcPr>")
                    .append(paragraph(
                            "<w:spacing w:before=\"30\" w:after=\"30\"/>", run(cells.get(i), font, IN_TABLES)))
                    .append("</w:tc>");
        }
        body.append("</w:tr>");
    }

    private static String paragraph(String properties, String runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
    }

    /** Rare characters of names stand in no font of official papers; they are given the one that has them. */
    private static String run(String text, String font, int halfPoints) {
        StringBuilder runs = new StringBuilder();
        for (String part : BESIDE_RARE.split(text)) {
            boolean isRare = part.codePoints().anyMatch(Character::isSupplementaryCodePoint);
            runs.append(RUN.formatted(isRare ? RARE_FONT : font, halfPoints, halfPoints, escaped(part)));
        }
        return runs.toString();
    }

    /** Paper has no control letters, and half a letter is none. */
    private static String escaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            boolean isHalf = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
            switch (letter) {
                case '&' -> plain.append("&amp;");
                case '<' -> plain.append("&lt;");
                case '>' -> plain.append("&gt;");
                default ->
                    plain.appendCodePoint(
                            letter < ' ' || isHalf || letter >= 0xFFFE && letter <= 0xFFFF ? ' ' : letter);
            }
        });
        return plain.toString();
    }
}
