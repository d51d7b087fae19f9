package shouwang.office.correspondence;

/** How a form looks on paper (表样): its types and sizes, said once for the whole file. */
final class FormStyles {

    private static final String BOX_FONT = "Segoe UI Symbol";
    private static final String SIZE = "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%<d\"/>";
    private static final String MIDDLE = "<w:jc w:val=\"center\"/>";

    static final String FOOTER = "<w:p><w:pPr>" + MIDDLE + "</w:pPr><w:r><w:t xml:space=\"preserve\">第 </w:t></w:r>"
            + field("PAGE") + "<w:r><w:t xml:space=\"preserve\"> 页　共 </w:t></w:r>" + field("NUMPAGES")
            + "<w:r><w:t xml:space=\"preserve\"> 页</w:t></w:r></w:p>";

    private FormStyles() {}

    /** @param type the size of the type in half points; boxes to tick are bigger */
    static String styles(int type) {
        return "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\""
                + " w:hAnsi=\"Times New Roman\" w:eastAsia=\"FangSong\"/>" + SIZE.formatted(type)
                + "<w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
                + "<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
                + "</w:pPr></w:pPrDefault></w:docDefaults>"
                + paragraph("T", "<w:spacing w:after=\"60\"/>" + MIDDLE, black(32))
                + paragraph("Tnew", "<w:pageBreakBefore/><w:spacing w:after=\"60\"/>" + MIDDLE, black(32))
                + paragraph("N", "<w:spacing w:before=\"30\" w:after=\"50\"/>", SIZE.formatted(18))
                + paragraph("L", "", "")
                + paragraph("V", "", "")
                + paragraph("M", MIDDLE, "")
                + paragraph("H", "<w:keepNext/>", black(type + 2))
                + letters("B", BOX_FONT, SIZE.formatted(type * 4 / 3))
                + letters("R", WordText.RARE_FONT, "");
    }

    static String header(String words) {
        return "<w:p><w:r><w:t>" + WordText.escaped(words) + "</w:t></w:r></w:p>";
    }

    /** How a piece of a text is set apart. */
    static String of(WordText.Kind kind) {
        return switch (kind) {
            case PLAIN -> "";
            case CHINESE -> "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>";
            case RARE -> "<w:rPr><w:rStyle w:val=\"R\"/></w:rPr>";
            case BOX -> "<w:rPr><w:rStyle w:val=\"B\"/></w:rPr>";
        };
    }

    private static String paragraph(String name, String properties, String letters) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%<s\"/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>"
                .formatted(name, properties, letters);
    }

    private static String letters(String name, String font, String properties) {
        return ("<w:style w:type=\"character\" w:styleId=\"%s\"><w:name w:val=\"%<s\"/><w:rPr><w:rFonts w:ascii=\"%s\""
                        + " w:hAnsi=\"%<s\" w:eastAsia=\"%<s\"/>%s</w:rPr></w:style>")
                .formatted(name, font, properties);
    }

    private static String black(int halfPoints) {
        return "<w:rFonts w:eastAsia=\"SimHei\"/>" + SIZE.formatted(halfPoints);
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    }
}
