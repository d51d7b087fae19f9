package shouwang.office.correspondence;

import java.io.OutputStream;
import java.util.List;

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

    /** 四号, for papers that a household reads and signs: they fit on a sheet. */
    private static final int CLOSE = 28;

    private static final int IN_TABLES = 24;

    private static final String RUN =
            "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
                    + " w:eastAsia=\"%s\"/><w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr>"
                    + "<w:t xml:space=\"preserve\">%s</w:t></w:r>";

    private static final String SECTION =
            "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\""
                    + " w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/>";

    private final WordFile file;
    private final ContentSum content = new ContentSum();
    private int lines;

    /** Begins the paper; the stream stays open. */
    public WordOut(OutputStream out) {
        this.file = new WordFile(out, List.of());
    }

    /** The title, in the middle. */
    public void title(String text) {
        content.add("title", text);
        file.append(paragraph("<w:spacing w:after=\"320\"/><w:jc w:val=\"center\"/>", run(text, "SimHei", TITLE)));
    }

    /** A heading within the paper. */
    public void heading(String text) {
        content.add("heading", text);
        file.append(paragraph("<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>", run(text, "SimHei", TEXT)));
    }

    /** A paragraph of the text, its first line set in by two characters. */
    public void text(String text) {
        content.add("text", text);
        lines++;
        file.append(paragraph(
                "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>",
                run(text, "FangSong", TEXT)));
    }

    /** A heading of a paper that a household reads and signs. */
    public void strong(String text) {
        content.add("strong", text);
        file.append(paragraph("<w:keepNext/><w:spacing w:before=\"60\"/>", run(text, "SimHei", CLOSE)));
    }

    /** A paragraph of a paper that a household reads and signs. */
    public void line(String text) {
        content.add("line", text);
        lines++;
        file.append(paragraph(
                "<w:spacing w:line=\"440\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/>",
                run(text, "FangSong", CLOSE)));
    }

    /** Who signs and when, to the right. */
    public void signed(String text) {
        content.add("signed", text);
        file.append(paragraph("<w:spacing w:before=\"120\"/><w:jc w:val=\"right\"/>", run(text, "FangSong", TEXT)));
    }

    /** A table with its header row, which every page repeats; widths are parts of the whole. */
    public void table(List<String> headers, List<Integer> widths, List<List<String>> rows) {
        table(headers, widths, rows, "");
    }

    /** A table with room for a signature and a finger in every row. */
    public void toSign(List<String> headers, List<Integer> widths, List<List<String>> rows) {
        table(headers, widths, rows, "<w:trHeight w:val=\"680\" w:hRule=\"atLeast\"/>");
    }

    private void table(List<String> headers, List<Integer> widths, List<List<String>> rows, String height) {
        content.add("table", headers, rows);
        int sum = widths.stream().mapToInt(Integer::intValue).sum();
        List<Integer> columns =
                widths.stream().map(width -> WIDTH * width / sum).toList();
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .append(WIDTH)
                .append("\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            table.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        table.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        columns.forEach(width -> table.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        table.append("</w:tblGrid>");
        if (!headers.isEmpty()) {
            row(table, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", "SimHei", columns, headers);
        }
        rows.forEach(row -> row(table, "<w:trPr><w:cantSplit/>" + height + "</w:trPr>", "FangSong", columns, row));
        file.append(table.append("</w:tbl>").append(paragraph("", "")));
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
        file.end(SECTION);
    }

    private static void row(StringBuilder table, String kind, String font, List<Integer> widths, List<String> cells) {
        table.append("<w:tr>").append(kind);
        for (int i = 0; i < cells.size(); i++) {
            table.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(widths.get(i))
                    .append("\" w:type=\"dxa\"/></w:tcPr>")
                    .append(paragraph(
                            "<w:spacing w:before=\"30\" w:after=\"30\"/>", run(cells.get(i), font, IN_TABLES)))
                    .append("</w:tc>");
        }
        table.append("</w:tr>");
    }

    private static String paragraph(String properties, String runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
    }

    private static String run(String text, String font, int halfPoints) {
        StringBuilder runs = new StringBuilder();
        WordText.each(
                text,
                (kind, piece) -> runs.append(RUN.formatted(
                        kind == WordText.Kind.RARE ? WordText.RARE_FONT : font,
                        halfPoints,
                        halfPoints,
                        WordText.escaped(piece))));
        return runs.toString();
    }
}
