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
    NOT_A_DAY_OF_THE_NOTICE("CAS-020", 422, "异议日期应在张贴公示之后、不晚于今天。"),
    MEETING_INCOMPLETE("CAS-021", 422, "请写明会议地点、主持人、记录人和应到人员。"),
    MEETING_OPEN_ALREADY("CAS-022", 409, "本村有一次会议还没有结束。请先在那次会议上研判完,再召集下一次。"),
    NO_MEETING_TO_COME("CAS-023", 422, "本村没有待开的会议。请先召集会议,议程会自动列入应上会的农户。"),
    MEETING_NOT_YET("CAS-024", 422, "会议定于 %s 召开,到时再签到和研判。"),
    CONCLUSIONS_REST_ON_ATTENDANCE("CAS-025", 409, "已有研判结论,到会人员不再更改(依据:指南 评议)。"),
    MEETING_NOT_DONE("CAS-026", 422, "还有 %d 户没有研判结论,不能散会(依据:方案 二(三))。"),
    MEETING_CLOSED("CAS-027", 409, "会议已经结束,结论不再更改;有新情况的列入下次会议(依据:方案 二(三))。"),
    NOT_QUORATE("CAS-028", 422, "应到 %d 人、实到 %d 人,到会人数须过半(依据:指南 评议)。请先签到。"),
    VOTES_DO_NOT_FIT("CAS-029", 422, "除回避外到会 %d 人:同意票须过半,同意、反对、弃权合计不多于到会人数(依据:指南 评议)。"),
    CATEGORY_AND_RISKS("CAS-030", 422, "拟识别的,请选择监测对象类别和致贫返贫风险(依据:方案 二(四))。"),
    NOT_INCLUDED_SAYS_WHY("CAS-031", 422, "不纳入的,请在讨论意见中写明理由(依据:指南 告知)。"),
    WORK_NEEDS_OWNER_AND_DAY("CAS-032", 422, "请写明措施、责任人和不早于今天的时限(依据:方案 一(三))。"),
    CONCLUDED_ALREADY("CAS-033", 409, "这一户刚才已经有了研判结论。请看最新情况。"),
    MARK_CHANGED("CAS-040", 409, "本户的标注刚才已有变化，现在“%s”环节，您的这次没有登记。请看过最新情况再办。"),
    NONE_CHOSEN("CAS-041", 422, "还没有选择农户。请勾选要办理的户，或选择办理符合条件的全部户。"),
    ONE_BY_ONE("CAS-042", 422, "“%s”应逐户看过后办理，不能成批办理（依据：%s）。"),
    MARK_IS_ELSEWHERE("CAS-043", 409, "本户是从另一村迁来的，其标注由原来的村或镇乡村振兴办办理。"),
    LIST_CHANGED("CAS-044", 409, "您看到的名单是 %d 户，现在是 %d 户，没有办理。请看过最新名单再办。"),
    MARKS_REST_ON_IMPORT("CAS-045", 409, "这次导入新增的农户中，有 %d 户的标注（附件8、附件9）已有人办理，不能整体撤回。"),
    SIGNED_ALREADY("CAS-046", 409, "材料清单里已有签字的承诺授权书，不再打印；那一份作废的，请先在材料清单登记原因（依据：指南 授权）。"),
    NOT_REFUSED("CAS-047", 422, "本户现在“%s”环节，没有不予纳入的决定，不能打印告知书（依据：指南 告知）。");

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
