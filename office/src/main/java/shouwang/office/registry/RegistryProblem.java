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
    NOTHING_CHOSEN("REG-021", 422, "没有选择差异。请先勾选,或办理整类。"),
    SOURCE_MISSING("REG-022", 422, "请写明来源:谁说的,或依据什么材料。"),
    SOURCE_IN_THE_FUTURE("REG-023", 422, "来源日期不能晚于办公日 %s。"),
    CHANGED_MEANWHILE("REG-024", 409, "您填写期间,这一户的资料已被别人改动。下面是现在的资料和您填的内容,请核对后再确认。"),
    VALUES_WRONG("REG-025", 422, "有的内容无法识别,请改正标出的栏目。"),
    NOTHING_CHANGES("REG-026", 422, "没有改动。请改正要变更的内容,或返回。"),
    HOUSEHOLD_ENDED("REG-027", 409, "这一户已终止登记,不能再变更。"),
    OTHER_HOUSEHOLD_NOT_FOUND("REG-028", 422, "没有找到另一户“%s”。请填它的户编号或户主证件号码;只能是您管辖范围内的一户。"),
    NOBODY_CHOSEN("REG-029", 422, "没有选择成员。"),
    SOMEBODY_MUST_STAY("REG-030", 422, "至少留下一人。全户迁走请用“并户”或“销户”。"),
    VILLAGE_NOT_YOURS("REG-031", 422, "请在您管辖范围内选择村(社区)。"),
    NUMBER_TAKEN("REG-032", 409, "户编号“%s”已有另一户使用。"),
    HEAD_NOT_AMONG("REG-033", 422, "新户主要在分出的成员里选。"),
    NO_NUMBER_TO_CLEAR("REG-035", 422, "%s没有登记证件号码，不用清空。"),
    SOURCE_DATE_WRONG("REG-034", 422, "请填写来源日期,例如 2023-05-20。"),
    HANDED_IN_ANEW("REG-036", 409, "同样的文件已经另外交过，请在花名册导入中办理那一次。");

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
