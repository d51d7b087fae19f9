package shouwang.policy;

/** One cell (单元格) of a tabular file as it came: what kind of thing it is and its text, trimmed at both ends. */
public record Cell(Kind kind, String text) {

    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }
}
