package shouwang.policy.procedure;

import java.util.Optional;
import java.util.stream.Stream;

/** 标注: what a monitored household is marked as in the national system; each mark has its list among the annexes. */
public enum MarkKind {
    /** 整户无劳动能力兜底保障户. */
    NO_LABOUR("no-labour"),
    /** 已实施开发式帮扶. */
    DEVELOPMENT("development");

    private final String word;

    MarkKind(String word) {
        this.word = word;
    }

    /** Its name in addresses. */
    public String word() {
        return word;
    }

    public static Optional<MarkKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The other one: a household bears one of the two. */
    public MarkKind other() {
        return this == NO_LABOUR ? DEVELOPMENT : NO_LABOUR;
    }
}
