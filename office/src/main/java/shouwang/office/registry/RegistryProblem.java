package shouwang.office.registry;

import shouwang.office.kernel.Problem;

/** What the register refuses. */
public enum RegistryProblem implements Problem {
    NO_FILE("REG-001", 422, "没有选择文件。请至少选择一份花名册。"),
    UNUSABLE_FILE("REG-002", 422, "%s"),
    NOT_OPEN("REG-003", 409, "这次导入已经%s,不能再办理这一步。请刷新页面查看。"),
    BEING_READ("REG-004", 409, "这次导入正在读取中,请稍候。"),
    CHANGED_SINCE_SHOWN("REG-005", 409, "核对之后,登记资料又有变动,差异已重新核对。请再看一遍,然后应用。"),
    NOT_APPLIED("REG-006", 409, "这次导入还没有应用,不能撤回。不需要时不必应用。"),
    CHANGED_SINCE_APPLIED("REG-007", 409, "这次导入之后,其中 %d 户(人)的资料又有改动,不能整体撤回。请逐户更正。"),
    DIFFERENCE_ANSWERED("REG-008", 409, "所选差异中有 %d 条已经办理过。请刷新页面查看。"),
    REASON_MISSING("REG-009", 422, "请写明理由。"),
    TOO_MANY_WAITING("REG-020", 409, "排队等待办理的导入太多,请等前面的办完再交。"),
    NOTHING_CHOSEN("REG-021", 422, "没有选择差异。请先勾选,或办理整类。");

    private final String code;
    private final int status;
    private final String words;

    RegistryProblem(String code, int status, String words) {
        this.code = code;
        this.status = status;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String words() {
        return words;
    }
}
