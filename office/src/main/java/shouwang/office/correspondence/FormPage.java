package shouwang.office.correspondence;

/** How the A4 pages of a form lie (纸张方向). */
public enum FormPage {
    /** 小五, for forms of one household. */
    UPRIGHT(11906, 16838, 850, 18, 50),
    /** 六号, for tables with many columns. */
    ACROSS(16838, 11906, 567, 15, 25);

    private final int wide;
    private final int high;
    private final int margin;
    private final int type;
    private final int cellMargin;

    FormPage(int wide, int high, int margin, int type, int cellMargin) {
        this.wide = wide;
        this.high = high;
        this.margin = margin;
        this.type = type;
        this.cellMargin = cellMargin;
    }

    /** In twentieths of a point: the printing space. */
    int width() {
        return wide - 2 * margin;
    }

    /** The size of its type in half points. */
    int type() {
        return type;
    }

    /** In twentieths of a point: beside what stands in a cell. */
    int cellMargin() {
        return cellMargin;
    }

    /** Of the parts beside the text the header is the second, the footer the third. */
    String section() {
        String turned = wide > high ? " w:orient=\"landscape\"" : "";
        return ("<w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
                        + "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/><w:pgMar w:top=\"1020\" w:right=\"%d\" w:bottom=\"900\""
                        + " w:left=\"%d\" w:header=\"510\" w:footer=\"454\" w:gutter=\"0\"/>")
                .formatted(wide, high, turned, margin, margin);
    }
}
