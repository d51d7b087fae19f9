package shouwang.policy.procedure;

/** 天的算法: whether a limit runs in calendar days (自然日) or in working days (工作日). */
public enum DayKind {
    CALENDAR("天"),
    WORKING("个工作日");

    private final String unit;

    DayKind(String unit) {
        this.unit = unit;
    }

    /** How a number of such days is said. */
    public String unit() {
        return unit;
    }
}
