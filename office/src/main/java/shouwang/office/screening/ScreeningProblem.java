package shouwang.office.screening;

import shouwang.office.kernel.Problem;

/** The numbered refusals of this room. */
public enum ScreeningProblem implements Problem {
    UNUSABLE_FILE("SCR-001", 422, "%s"),
    NO_FILE("SCR-002", 422, "请选择要交的名单文件(.xlsx 或 .csv)。"),
    NO_SOURCE("SCR-003", 422, "请选择名单类型;部门推送的名单要写明部门名称。"),
    NO_REASON("SCR-004", 422, "请写明理由。"),
    NOTHING_CHOSEN("SCR-005", 422, "请至少勾选一行。"),
    NO_ANSWER_CHOSEN("SCR-006", 422, "请选择一种答复。"),
    ALREADY_ANSWERED("SCR-007", 409, "所选行中有的已经答复过。请刷新页面查看;要改答复,先撤销原答复。"),
    NOT_ANSWERED("SCR-008", 409, "这一行没有可以撤销的答复。请刷新页面查看。"),
    ALREADY_IN_GROUP("SCR-009", 409, "该户已经人工列入“需要入户核查的其他农户”。请刷新页面查看。"),
    NOT_IN_GROUP("SCR-010", 409, "该户没有可以撤销的人工列入。请刷新页面查看。"),
    LEAD_CLOSED("SCR-011", 409, "这条线索已经办结。请刷新页面查看。"),
    NO_HOUSEHOLD_CHOSEN("SCR-013", 422, "请选定是哪一户。"),
    DECISIONS_REST_ON_IMPORT("SCR-014", 409, "这次导入新增的农户中,有 %d 户已人工列入重点人群或已用来答复名单,不能整体撤回。请先撤销这些办理。"),
    LIST_WITHDRAWN("SCR-015", 409, "这份名单已整份撤回，不能再办理。请刷新页面查看。"),
    ANSWERS_REST_ON_LIST("SCR-016", 409, "这份名单中有 %d 行已有人答复，不能整份撤回。请先逐行撤销答复。"),
    TOO_MANY_WAITING("SCR-017", 409, "排队等待收取的名单太多，请等前面的收完再交。"),
    NO_GROUP_BY_HAND("SCR-012", 422, "现行方案没有可以人工列入的重点人群。");

    private final String code;
    private final int status;
    private final String words;

    ScreeningProblem(String code, int status, String words) {
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
