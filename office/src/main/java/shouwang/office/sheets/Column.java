package shouwang.office.sheets;

/** A column (列) of a list that is handed out: its header, its width in letters, and how what stands in it is shown. */
public record Column(String header, int width, Shown shown) {

    /** So many columns a sheet can have. */
    public static final int MOST = Limits.COLUMNS;

    /** How the values of a column are shown; text and dates to the left, figures to the right. */
    public enum Shown {
        TEXT("@"),
        DATE("yyyy-mm-dd"),
        COUNT("#,##0"),
        /** Yuan with two decimals. */
        MONEY("#,##0.00"),
        PERCENT("0.0%");

        private final String format;

        Shown(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    public static Column text(String header, int width) {
        return new Column(header, width, Shown.TEXT);
    }
}
