package shouwang.policy;

/** How a column reads a cell (读数): a value in its one written form, nothing, or words that say what is wrong. */
public sealed interface Reading {
    /** A value; two cells that mean the same have the same canonical text. */
    record Value(String canonical) implements Reading {}

    /** The cell holds nothing but blanks. */
    record Empty() implements Reading {}

    /** The text can't be of the column's kind; the words say what is wrong and what is allowed. */
    record Unreadable(String words) implements Reading {}

    Reading EMPTY = new Empty();
}
