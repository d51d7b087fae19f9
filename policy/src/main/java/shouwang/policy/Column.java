package shouwang.policy;

/**
 * One column of the roster (列) as the pack describes it: its header, whom it is about, what its cells may hold.
 *
 * @param key the name in code and in storage
 * @param header the text that the national system's export has
 * @param needed whether the file is unusable without the column
 */
public record Column(
        String key, String header, Level level, Kind kind, Choices choices, WhenEmpty whenEmpty, boolean needed) {

    private static final int LONGEST_QUOTE = 30;

    /** What every row must fill, its person is found by, and no index takes an endless text; nobody is called so. */
    private static final int LONGEST_KEY = 500;

    /** What the cells of a column hold. */
    public enum Kind {
        TEXT,
        IDENTITY,
        YES_NO,
        DATE,
        MONTH,
        COUNT,
        AMOUNT,
        AREA,
        CHOICE,
        SEVERAL
    }

    /** What an empty cell means: nobody knows, no or none, or that the row can't be used. */
    public enum WhenEmpty {
        UNKNOWN,
        NONE,
        REFUSED
    }

    public Reading read(Cell cell) {
        String text = CellText.trimmed(cell);
        if (text.isEmpty()) {
            return whenEmpty == WhenEmpty.REFUSED ? unreadable("为空", "此列每行必填") : Reading.EMPTY;
        }
        if (whenEmpty == WhenEmpty.REFUSED && text.length() > LONGEST_KEY) {
            return unreadable(quoted(text) + "太长", "最多 %d 个字".formatted(LONGEST_KEY));
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            return unreadable(quoted(text) + "是公式错误", "请改为填写的值");
        }
        Reading reading = CellText.read(this, cell.kind(), text);
        return reading instanceof Reading.Unreadable wrong
                ? unreadable(quoted(text) + wrong.words(), CellText.allowed(this))
                : reading;
    }

    /** Whether it stands in the block that tells how things stand after the risk was eliminated (风险消除后). */
    public boolean isAfterElimination() {
        return header.startsWith(Columns.AFTER_ELIMINATION);
    }

    /** The same column in the block that tells how things stand after the risk was eliminated (风险消除后). */
    Column afterElimination() {
        String capital = Character.toUpperCase(key.charAt(0)) + key.substring(1);
        return new Column(
                "after" + capital,
                Columns.AFTER_ELIMINATION + header,
                Level.HOUSEHOLD,
                kind,
                choices,
                WhenEmpty.UNKNOWN,
                false);
    }

    private static String quoted(String text) {
        return "“" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…") + "”";
    }

    private Reading unreadable(String wrong, String allowed) {
        return new Reading.Unreadable(header + wrong + "：" + allowed);
    }
}
