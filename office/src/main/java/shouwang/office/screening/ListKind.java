package shouwang.office.screening;

import java.util.Arrays;
import java.util.Optional;

/** 名单类型: whose list it is, and so which key group the pack puts its people into. */
public enum ListKind {
    DIBAO("dibao", "民政:新识别和申请农村低保(含分散供养特困)"),
    PROVINCE("province", "省级推送:因病、因残风险"),
    DEPARTMENT("department", "县级部门推送:返贫致贫风险"),
    VISIT("visit", "镇、村提出:需要入户核查的其他农户");

    private final String code;
    private final String title;

    ListKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The kind as files, the command line and the database write it. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public static Optional<ListKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
