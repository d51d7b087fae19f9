package shouwang.office.correspondence;

import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import shouwang.office.correspondence.PaperColumn.Holds;

/**
 * How an official table looks: A4 across, one page wide if it can be read so, pages numbered. Fonts are only names in a workbook; these are
 * the ones that every office has (官方的方正小标宋简体、仿宋_GB2312 are not on every machine).
 */
final class PaperStyle {

    private static final String TITLE_FONT = "宋体";
    private static final String HEAD_FONT = "黑体";
    private static final String BODY_FONT = "仿宋";
    private static final int BODY_SIZE = 11;
    private static final int HEADER = 3;
    private static final double POINTS_A_LINE = 14.5;

    /** What can still be read on one page; a wider table goes on to the next one. */
    private static final double LETTERS_A_PAGE = 300;

    private final Worksheet sheet;
    private final PaperForm form;
    private final int last;

    PaperStyle(Worksheet sheet, PaperForm form) {
        this.sheet = sheet;
        this.form = form;
        this.last = form.columns().size() - 1;
    }

    /** Page, number, title, who and when, and the header row. */
    void begin(String left, String right) {
        printOnA4();
        across(0, 0, last, form.number()).fontName(HEAD_FONT).fontSize(14).set();
        across(1, 0, onFirstPage(), form.title())
                .fontName(TITLE_FONT)
                .bold()
                .fontSize(18)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(1, 32);
        int middle = onFirstPage() / 2;
        across(2, 0, middle, left).fontName(BODY_FONT).fontSize(11).set();
        across(2, middle + 1, onFirstPage(), right)
                .fontName(BODY_FONT)
                .fontSize(11)
                .horizontalAlignment("right")
                .set();
        sheet.rowHeight(2, 20);
        header();
    }

    /** The last column of the first page across: what is said of the whole table stands there. */
    private int onFirstPage() {
        double page = letters() / pagesAcross();
        double used = 0;
        for (int column = 0; column <= last; column++) {
            used += form.columns().get(column).width();
            if (used > page) {
                return column - 1;
            }
        }
        return last;
    }

    private double letters() {
        return form.columns().stream().mapToDouble(PaperColumn::width).sum();
    }

    private int pagesAcross() {
        return (int) Math.max(1, Math.ceil(letters() / LETTERS_A_PAGE));
    }

    private void header() {
        double lines = 1;
        for (int column = 0; column <= last; column++) {
            PaperColumn each = form.columns().get(column);
            sheet.width(column, each.width());
            sheet.inlineString(HEADER, column, each.header());
            lines = Math.max(lines, Math.ceil(wide(each.header()) / Math.max(2, each.width() - 1)));
        }
        sheet.range(HEADER, 0, HEADER, last)
                .style()
                .fontName(HEAD_FONT)
                .fontSize(BODY_SIZE)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle("thin")
                .set();
        sheet.rowHeight(HEADER, Math.max(30, lines * POINTS_A_LINE + 6));
        sheet.freezePane(0, HEADER + 1);
        sheet.repeatRows(HEADER, HEADER);
    }

    /** A block of lines: columns that stand side by side and hold the same are styled at once. */
    void lines(int from, int to) {
        lines(from, to, BODY_FONT);
    }

    private void lines(int from, int to, String font) {
        int first = 0;
        for (int column = 1; column <= last + 1; column++) {
            Holds holds = form.columns().get(first).holds();
            if (column > last || form.columns().get(column).holds() != holds) {
                body(sheet.range(from, first, to, column - 1).style(), holds, font)
                        .set();
                first = column;
            }
        }
    }

    private static StyleSetter body(StyleSetter style, Holds holds, String font) {
        style.fontName(font)
                .fontSize(BODY_SIZE)
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle("thin");
        switch (holds) {
            case WORDS -> style.horizontalAlignment("left");
            case MARK, HAND -> style.horizontalAlignment("center");
            case FIGURE -> style.horizontalAlignment("right").format("#,##0");
        }
        return style;
    }

    /** How many lines a value takes in its column; what stands behind a space may begin a line. */
    int linesOf(int column, Object value) {
        if (value instanceof Optional<?> perhaps) {
            return perhaps.map(present -> linesOf(column, present)).orElse(1);
        }
        double width = form.columns().get(column).width() - 1;
        if (!(value instanceof String text) || text.length() * 2 <= width) {
            return 1;
        }
        int lines = 1;
        double used = 0;
        for (String piece : text.split(" ")) {
            double needed = wide(piece);
            if (used > 0 && used + needed > width) {
                lines++;
                used = 0;
            }
            lines += (int) Math.max(0, Math.ceil((used + needed) / width) - 1);
            double rest = (used + needed) % width;
            used = rest == 0 ? width : rest + 1;
        }
        return lines;
    }

    /** The height of a row of so many lines, never less than the form's. */
    double height(int lines) {
        return Math.max(form.lineHeight(), lines * POINTS_A_LINE + 4);
    }

    void total(int row) {
        lines(row, row, HEAD_FONT);
    }

    void paragraph(int row, String text, int lines) {
        double needed = Math.max(1, Math.ceil(wide(text) / (letters() * 0.95)));
        across(row, 0, last, text)
                .fontName(BODY_FONT)
                .fontSize(BODY_SIZE)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.rowHeight(row, Math.min(lines, needed) * POINTS_A_LINE + 3);
    }

    /** The line to sign on: who, then the day. */
    void signing(int row) {
        String places = form.signers().stream()
                .map(signer -> signer + ":________________")
                .collect(Collectors.joining("        "));
        across(row, 0, last, places + "        日期:______年____月____日")
                .fontName(BODY_FONT)
                .fontSize(11)
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(row, 26);
    }

    private StyleSetter across(int row, int from, int to, String text) {
        sheet.inlineString(row, from, text);
        if (to > from) {
            sheet.range(row, from, row, to).merge();
        }
        return sheet.style(row, from);
    }

    private void printOnA4() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) pagesAcross());
        if (pagesAcross() > 1) {
            // Whose line it is stands on every page.
            sheet.repeatCols(0, 1);
        }
        sheet.fitToHeight((short) 0);
        sheet.topMargin(0.6f);
        sheet.bottomMargin(0.6f);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.footer("第 &P 页  共 &N 页", Position.CENTER);
    }

    /** A Chinese character is as wide as two letters. */
    private static double wide(String text) {
        return text.chars().mapToDouble(letter -> letter < 0x2E80 ? 1 : 2).sum();
    }
}
