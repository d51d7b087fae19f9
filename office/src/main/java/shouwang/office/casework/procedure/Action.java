package shouwang.office.casework.procedure;

import static shouwang.office.casework.procedure.Field.*;

import java.util.List;

/** 办理: what somebody does to a case: the word on its button, and what has to be filled in with it. */
public enum Action {
    OPEN("登记线索"),
    PRE_ASSESS("预判属实,入户核实", OPINION),
    FILE_VISIT("登记入户核实", HAPPENED_ON, INSPECTOR, OTHER_INSPECTOR, FOUND),
    SIGN("登记申请授权", HAPPENED_ON, EVERYBODY_SIGNED, SIGNED_FOR),
    PASS("评议通过", HAPPENED_ON, DUE, PRESENT, FOR, AGAINST, ABSTAINING, CATEGORY, RISKS, OPINION),
    POST_NOTICE("张贴公示", HAPPENED_ON, PLACE),
    CLOSE_NOTICE("公示期满,报镇审核", HAPPENED_ON, PHOTOS, RESULT),
    KEEP_NOTICE("原公示有效,报镇审核", OPINION),
    REVIEW("审核通过,报领导签批", OPINION),
    SIGN_OFF("签批同意,报县审定", OPINION),
    APPROVE("审定通过", DOCUMENT, OPINION),
    ANNOUNCE("登记公告", HAPPENED_ON, PLACE),
    ENTER("登记录入国家系统", HAPPENED_ON, NATIONAL_NUMBER),
    SEND_BACK("退回", REASON),
    REFUSE("不予纳入", GROUND, REASON, EVIDENCE),
    TELL("登记告知农户", HAPPENED_ON, WAY, TOLD_TO, RIGHT_EXPLAINED),
    APPEAL("登记复核申请", HAPPENED_ON, APPLICANT, REASON),
    OPINE("提出复核意见,报县", OPINION),
    REOPEN("理由成立,恢复办理", REASON),
    UPHOLD("维持不予纳入", REASON);

    private final String title;
    private final List<Field> fields;

    Action(String title, Field... fields) {
        this.title = title;
        this.fields = List.of(fields);
    }

    public String title() {
        return title;
    }

    public List<Field> fields() {
        return fields;
    }
}
