package shouwang.policy;

/**
 * What a spreadsheet or a CSV gave for one cell (单元格).
 *
 * @param text a number as a plain decimal, a date as YYYY-MM-DD, anything else as it stood
 */
public record Cell(Kind kind, String text) {
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    public static Cell text(String text) {
        return new Cell(Kind.TEXT, text);
    }

    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }
}
