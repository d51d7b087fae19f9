package shouwang.office.correspondence;

/**
 * A cell of a form on paper (表格栏): what stands in it and over how many columns of the form's grid it goes. A line break
 * begins a new line; {@link #box} is a box to tick.
 */
public record FormCell(Kind kind, int span, String text) {

    /** What a cell is. */
    public enum Kind {
        /** What is asked; grey. */
        LABEL,
        /** What is answered, or room to answer by hand. */
        VALUE,
        /** What stands above a part of the form; it stays with what follows. */
        HEADING,
        /** A short word in the middle: a number, a column's name. */
        MIDDLE
    }

    public static FormCell label(int span, String text) {
        return new FormCell(Kind.LABEL, span, text);
    }

    public static FormCell value(int span, String text) {
        return new FormCell(Kind.VALUE, span, text);
    }

    public static FormCell heading(int span, String text) {
        return new FormCell(Kind.HEADING, span, text);
    }

    public static FormCell middle(int span, String text) {
        return new FormCell(Kind.MIDDLE, span, text);
    }

    /** A box to tick (方框), ticked or not. */
    public static String box(boolean isTicked) {
        return isTicked ? "☑" : "☐";
    }
}
