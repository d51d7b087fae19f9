package shouwang.office.casework;

import shouwang.office.kernel.Problem;

/** The numbered refusals of this room; whatever a procedure refuses names the clause in the way. */
public enum CaseworkProblem implements Problem {
    IN_THE_WAY("CAS-001", 422, "%s"),
    NOT_YOURS_TO_DO("CAS-002", 422, "“%s”由%s办理(依据:%s)。"),
    NOT_AT_THIS_STEP("CAS-003", 422, "本户现在“%s”环节,不能办理“%s”(依据:%s)。"),
    SOMEBODY_WAS_FASTER("CAS-004", 409, "%s 已于 %s 办理“%s”,本户现在“%s”环节,您的这次没有登记。请看过最新情况再办。"),
    NOT_FILLED("CAS-005", 422, "还没有填好,请看各栏下面的提示。"),
    OPEN_ALREADY("CAS-006", 409, "该户已有正在办理的识别认定,不重复登记(依据:指南 核实)。"),
    MONITORED_ALREADY("CAS-007", 422, "该户已是监测对象(含已消除的),不再登记新的识别认定;消除不准或又有风险的,在研判会上提出回退或重新识别(依据:方案 一(三))。"),
    NO_SUCH_SOURCE("CAS-008", 422, "请选择线索来源。"),
    NOT_A_DAY_OF_A_CLUE("CAS-009", 422, "发现线索的日期应不晚于今天,且在一年之内。"),
    DECLARATION_FIRST("CAS-010", 422, "没有签字授权,或本户已经办结,不得查询比对(依据:指南 授权)。"),
    NOTHING_WRITTEN("CAS-011", 422, "请写明内容。"),
    SETTLED_ALREADY("CAS-012", 409, "这一条已经说明或撤回。请看最新情况。"),
    SAID_ALREADY("CAS-013", 409, "刚才已经登记过。请看最新情况。"),
    CASE_IS_CLOSED("CAS-014", 422, "本户已经办结,不再登记(依据:指南 公告录入)。"),
    NO_SUCH_CHOICE("CAS-015", 422, "请从列表中选择。"),
    NOT_BY_ONESELF("CAS-016", 422, "自己申报的回避应由他人核实后解除(依据:指南 评议)。"),
    CASES_REST_ON_IMPORT("CAS-017", 409, "这次导入新增的农户中,有 %d 户已登记识别认定,不能整体撤回。"),
    NOTICE_SAYS_TOO_MUCH("CAS-018", 422, "公示文本含有不得公开的内容(%s),没有张贴。请先更正户档中的姓名等信息(依据:指南 公示)。"),
    NO_NOTICE_HANGS("CAS-019", 422, "本户现在没有正在张贴的公示,不能登记异议(依据:指南 公示)。"),
    NOT_A_DAY_OF_THE_NOTICE("CAS-020", 422, "异议日期应在张贴公示之后、不晚于今天。");

    private final String code;
    private final int status;
    private final String words;

    CaseworkProblem(String code, int status, String words) {
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
