package shouwang.office.correspondence;

/**
 * A column of an official table (栏): its header, its width in letters, and what stands in it.
 *
 * @param width in letters of the sheet's font; a Chinese character takes two
 */
public record PaperColumn(String header, double width, Holds holds) {

    /** What stands in a column. */
    public enum Holds {
        /** Words, to the left. */
        WORDS,
        /** Short words, days and marks, in the middle. */
        MARK,
        /** A figure, to the right. */
        FIGURE,
        /** Left empty to be written by hand. */
        HAND
    }

    /** Words, to the left. */
    public static PaperColumn words(String header, double width) {
        return new PaperColumn(header, width, Holds.WORDS);
    }

    /** Short words, days and marks, in the middle. */
    public static PaperColumn mark(String header, double width) {
        return new PaperColumn(header, width, Holds.MARK);
    }

    /** A figure, to the right. */
    public static PaperColumn figure(String header, double width) {
        return new PaperColumn(header, width, Holds.FIGURE);
    }

    /** Left empty to be written by hand. */
    public static PaperColumn byHand(String header, double width) {
        return new PaperColumn(header, width, Holds.HAND);
    }
}
