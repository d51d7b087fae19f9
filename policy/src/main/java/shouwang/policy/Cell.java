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

    /** Cells are looked up by the million; a text remembers its hash, a kind does not. */
    @Override
    public int hashCode() {
        return 31 * text.hashCode() + kind.ordinal();
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
