package shouwang.office.campaign;

import shouwang.office.kernel.Problem;

/** The numbered refusals of this room. */
public enum CampaignProblem implements Problem {
    GRID_EMPTY("CAM-001", 422, "网格里还没有人,请先登记网格人员再上报。"),
    ROSTER_UNCHANGED("CAM-002", 422, "与已上报的第 %d 版相比没有变动,没有重复上报。"),
    PAPERS_REST_ON_LIST("CAM-003", 409, "收到这份名单以后已上报 %s，其中的户数依据这份名单，上报的附件不能改。不能整份撤回；请对名单逐行答复，再上报附件的新版。"),
    PHONE_WRONG("CAM-004", 422, "电话只填数字,可有短横线,例如 13900000000。"),
    KIND_UNKNOWN("CAM-005", 422, "类别只能是%s。"),
    DIVISION_NOT_YOURS("CAM-006", 422, "您的管辖范围内没有这个单位,请另选。"),
    STAFF_KNOWN("CAM-007", 409, "%s(%s)已在参与人员中。"),
    STAFF_LEFT("CAM-008", 409, "%s 已不在参与人员中。请刷新页面查看。"),
    REASON_MISSING("CAM-009", 422, "请写明原因。"),
    TOPIC_MISSING("CAM-010", 422, "请填写议题或名称。"),
    HELD_IN_THE_FUTURE("CAM-011", 422, "日期不能晚于办公日 %s,开过以后再登记。"),
    TICKED_MEANWHILE("CAM-012", 409, "刚才有人改动了签到。下面是最新的签到,请核对后再存。"),
    WITHDRAWN_ALREADY("CAM-013", 409, "这条记录已经撤销。"),
    DAY_UNREADABLE("CAM-014", 422, "日期请按 2023-05-20 填写。"),
    NOTHING_TO_TAKE("CAM-015", 422, "表里没有填人。请在表头下面逐行填写后再交。"),
    TOO_MANY_ROWS("CAM-016", 422, "一次最多 %d 人,请分几次交。"),
    NAME_MISSING("CAM-017", 422, "请填写姓名。"),
    TEAM_NAME_MISSING("CAM-018", 422, "请填写组名,例如 第1组。"),
    TEAM_NAME_TAKEN("CAM-019", 409, "这里已有名为“%s”的工作组,请换一个组名。"),
    TEAM_TOO_SMALL("CAM-020", 422, "每个工作组至少要有 %d 名不同的人。"),
    REASON_NEEDED("CAM-021", 422, "%s。仍要编入的,请写明理由。"),
    MEMBER_KNOWN("CAM-022", 409, "%s 已在本组。"),
    MEMBER_LEFT("CAM-023", 409, "此人已不在本组。请刷新页面查看。"),
    TEAM_HAS_PLACES("CAM-024", 422, "本组还有派给它的村或组,请先收回再解散。"),
    PLACE_NOT_THE_TEAMS("CAM-025", 422, "请选择本组所在村(镇)内的村或组。"),
    PLACE_TAKEN("CAM-026", 409, "%s 已派给“%s”,不能重复派。要改派,请先从该组收回。"),
    PLACE_TAKEN_BACK("CAM-027", 409, "这一片已不在本组。请刷新页面查看。"),
    DUE_IN_THE_PAST("CAM-028", 422, "完成期限不能早于办公日 %s。"),
    REMARK_TOO_LONG("CAM-029", 422, "问题和需协助事项最多 %d 字,请写得简短些。"),
    REMARK_CHANGED_MEANWHILE("CAM-030", 409, "刚才有人改了这一行。下面是最新的内容和您写的,请核对后再存。"),
    SUMMARY_CHANGED_MEANWHILE("CAM-031", 409, "您打开以后,%s 已有改动(现在%s)。您写的还在下面,没有保存;请对照最新一稿核对后再存。"),
    SUMMARY_NOT_OPEN("CAM-032", 409, "工作总结%s,现在不能%s。"),
    SUMMARY_INCOMPLETE("CAM-033", 422, "工作总结还缺:%s。写全后再提交(%s)。"),
    SUMMARY_OWN_WORK("CAM-034", 422, "您参加了这一稿的起草,要由另一位主要负责同志审定。"),
    TEXT_TOO_LONG("CAM-035", 422, "“%s”太长,最多 %d 字。");

    private final String code;
    private final int status;
    private final String words;

    CampaignProblem(String code, int status, String words) {
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
