package shouwang.office.sheets;

/** How large a table may be: Excel's own limits, and one for a row so that none fills the memory. */
final class Limits {

    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;
    static final int LETTERS_IN_A_CELL = 32_767;
    static final int LETTERS_IN_A_ROW = 4_000_000;

    private Limits() {}
}
