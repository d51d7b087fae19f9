package shouwang.policy.procedure;

/** 标注: what a monitored household is marked as in the national system; each mark has its list among the annexes. */
public enum MarkKind {
    /** 整户无劳动能力兜底保障户. */
    NO_LABOUR,
    /** 已实施开发式帮扶. */
    DEVELOPMENT;

    /** The other one: a household bears one of the two. */
    public MarkKind other() {
        return this == NO_LABOUR ? DEVELOPMENT : NO_LABOUR;
    }
}
