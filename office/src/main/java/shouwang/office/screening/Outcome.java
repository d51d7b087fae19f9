package shouwang.office.screening;

import java.util.Arrays;

/** 比对结果: what became of one row of a list. Every row has exactly one. */
public enum Outcome {
    MATCHED("matched", "已匹配"),
    WAITING("waiting", "待核对"),
    REFUSED("refused", "不纳入");

    private final String code;
    private final String title;

    Outcome(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The outcome as files and the database write it. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outcome " + code));
    }
}
