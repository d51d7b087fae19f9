package shouwang.office.correspondence;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import shouwang.office.correspondence.WordFile.Part;

/**
 * A form being written as a Word file (表格公文), sheet after sheet, each on a page of its own: number and title at the
 * head of every page, the page's number at its foot, cells with boxes big enough for a pen, room for writing by hand.
 * Sheets go out as they come, with flat memory. Text is always text.
 */
public final class FormOut implements WrittenPaper {

    private static final String SIDES = "top left bottom right insideH insideV";

    private final FormPage page;
    private final WordFile file;
    private final ContentSum content = new ContentSum();
    private final StringBuilder row = new StringBuilder();
    private List<Integer> grid = List.of();
    private boolean isInTable;
    private int sheets;

    /** Begins the paper; the stream stays open. */
    public FormOut(OutputStream out, PaperForm form, FormPage page) {
        this.page = page;
        this.file = new WordFile(
                out,
                List.of(
                        new Part("styles", "styles", FormStyles.styles(page.type())),
                        new Part("header", "hdr", FormStyles.header(form.number() + "　" + form.title())),
                        new Part("footer", "ftr", FormStyles.FOOTER)));
        content.add(form.number(), form.title());
    }

    /**
     * Begins a sheet on a new page.
     *
     * @param under who and what it is about, below the title
     * @param columns the grid of its table: parts of the whole width
     */
    public void sheet(String title, String under, List<Integer> columns) {
        endTable();
        String style = sheets == 0 ? "T" : "Tnew";
        file.append(paragraph(style, title));
        file.append(paragraph("N", under));
        content.add("sheet", title, under);
        int parts = columns.stream().mapToInt(Integer::intValue).sum();
        grid = columns.stream().map(part -> page.width() * part / parts).toList();
        sheets++;
    }

    /** A row at the head of the table that every page repeats. */
    public void repeated(int height, List<FormCell> cells) {
        write("<w:tblHeader/>", height, cells);
    }

    /** @param height at least so many twentieths of a point */
    public void row(int height, List<FormCell> cells) {
        write("", height, cells);
    }

    /** A line of small type below the table. */
    public void note(String text) {
        endTable();
        file.append(paragraph("N", text));
        content.add("note", text);
    }

    @Override
    public String contentSha256() {
        return content.hex();
    }

    @Override
    public int lines() {
        return sheets;
    }

    @Override
    public String suffix() {
        return "docx";
    }

    /** Ends the file; one that was cut off before does not open, so that nobody takes it for the whole. */
    public void end() {
        endTable();
        file.end(page.section());
    }

    private void write(String kind, int height, List<FormCell> cells) {
        beginTable();
        row.setLength(0);
        row.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"")
                .append(height)
                .append("\" w:hRule=\"atLeast\"/>")
                .append(kind)
                .append("</w:trPr>");
        int at = 0;
        for (FormCell cell : cells) {
            cell(cell, at);
            at += cell.span();
            content.add(cell.kind(), cell.text());
        }
        if (at != grid.size()) {
            throw new IllegalArgumentException("a row of %d columns in a grid of %d".formatted(at, grid.size()));
        }
        file.append(row.append("</w:tr>"));
    }

    private void cell(FormCell cell, int at) {
        int width = IntStream.range(at, at + cell.span()).map(grid::get).sum();
        row.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        if (cell.span() > 1) {
            row.append("<w:gridSpan w:val=\"").append(cell.span()).append("\"/>");
        }
        if (cell.kind() == FormCell.Kind.LABEL || cell.kind() == FormCell.Kind.HEADING) {
            row.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"")
                    .append(cell.kind() == FormCell.Kind.LABEL ? "F2F2F2" : "D9D9D9")
                    .append("\"/>");
        }
        String style = cell.kind().name().substring(0, 1);
        row.append("<w:vAlign w:val=\"center\"/></w:tcPr>")
                .append(paragraph(style, cell.text()))
                .append("</w:tc>");
    }

    private void beginTable() {
        if (isInTable) {
            return;
        }
        isInTable = true;
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .append(grid.stream().mapToInt(Integer::intValue).sum())
                .append("\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : SIDES.split(" ")) {
            table.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        table.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>")
                .append("<w:left w:w=\"%d\" w:type=\"dxa\"/><w:right w:w=\"%<d\" w:type=\"dxa\"/>"
                        .formatted(page.cellMargin()))
                .append("</w:tblCellMar></w:tblPr><w:tblGrid>");
        grid.forEach(width -> table.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        file.append(table.append("</w:tblGrid>"));
    }

    private void endTable() {
        if (isInTable) {
            file.append("</w:tbl>");
            isInTable = false;
        }
    }

    private static String paragraph(String style, String text) {
        StringBuilder runs = new StringBuilder("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>");
        String[] lines = text.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                runs.append("<w:r><w:br/></w:r>");
            }
            WordText.each(
                    lines[line],
                    (kind, piece) -> runs.append("<w:r>")
                            .append(FormStyles.of(kind))
                            .append("<w:t xml:space=\"preserve\">")
                            .append(WordText.escaped(piece))
                            .append("</w:t></w:r>"));
        }
        return runs.append("</w:p>").toString();
    }
}
