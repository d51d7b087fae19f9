package shouwang.office.fieldwork;

import shouwang.office.kernel.Problem;

/** The numbered refusals of this room. */
public enum FieldworkProblem implements Problem {
    NOT_A_VILLAGE("FLD-001", 422, "请选择您管辖范围内的村(社区)或组。"),
    CREW_TOO_SMALL("FLD-002", 422, "每组至少要有 %d 名不同的排查人员。"),
    DUE_IN_THE_PAST("FLD-003", 422, "完成期限不能早于今天(%s)。"),
    NOBODY_TO_VISIT("FLD-004", 422, "这里没有可派发的农户:都已派发,或还没有登记。"),
    ALREADY_FILED("FLD-005", 409, "这一户已由别人填报。请刷新页面查看,要改请用更正。"),
    OVERTAKEN("FLD-006", 409, "这一户的任务已经作废或改派,不能再按原任务填报。请从入户排查列表打开现在的任务。"),
    ANOTHER_CONTENT("FLD-007", 409, "同一份表已经填报过,但内容不同。两份都已保留,请打开已填报的一份核对,要改请用更正。"),
    REASON_MISSING("FLD-008", 422, "请写明更正的理由。"),
    CHANGED_MEANWHILE("FLD-009", 409, "您填写期间,这份表已被别人更正。请刷新页面,在最新的版本上更正。"),
    NO_RESULT("FLD-010", 422, "请选择没有联系上的情形。"),
    TRIED_WHEN("FLD-011", 422, "联系日期应在 %s 至 %s 之间。"),
    NOBODY_TRIED("FLD-012", 422, "请勾选是谁去联系的。"),
    UNUSABLE_FILE("FLD-013", 422, "%s"),
    NO_FILE("FLD-014", 422, "请选择填好的入户台账(.xlsx)。"),
    NOTHING_TO_PRINT("FLD-015", 404, "这里没有要打印的表:还没有派发,或都已填报。请返回打印入户表,另选村组。");

    private final String code;
    private final int status;
    private final String words;

    FieldworkProblem(String code, int status, String words) {
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
