package shouwang.office.screening;

import java.util.Arrays;
import java.util.Optional;

/** 名单类型: whose list it is, and so which key group the pack puts its people into. */
public enum ListKind {
    DIBAO("dibao", "低保名单", "新识别和申请农村低保、申请分散供养特困(民政)"),
    PROVINCE("province", "省级推送名单", "因病、因残风险(省级推送)"),
    DEPARTMENT("department", "部门推送名单", "返贫致贫风险(县级部门推送)"),
    VISIT("visit", "入户核查名单", "需要入户核查的其他农户(镇、村提出)");

    private final String code;
    private final String title;
    private final String meaning;

    ListKind(String code, String title, String meaning) {
        this.code = code;
        this.title = title;
        this.meaning = meaning;
    }

    /** The kind as files, the command line and the database write it. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Whom such a list names and who sends it. */
    public String meaning() {
        return meaning;
    }

    public static Optional<ListKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
