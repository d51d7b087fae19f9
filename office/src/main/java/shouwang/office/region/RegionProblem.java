package shouwang.office.region;

import shouwang.office.kernel.Problem;

/** What this room refuses. */
public enum RegionProblem implements Problem {
    NO_KIND("DIV-001", 422, "请选择重点区域的类别。"),
    NO_GROUND("DIV-002", 422, "请写明依据，例如文件名称和文号。"),
    NO_DAY("DIV-003", 422, "请填写日期，例如 2023-05-20。"),
    DAY_IN_THE_FUTURE("DIV-004", 422, "日期不能晚于办公日 %s。"),
    TAGGED_ALREADY("DIV-005", 409, "该村（社区）已有这一标注。请刷新页面查看。"),
    NO_REASON("DIV-006", 422, "请写明解除的理由。"),
    ENDS_BEFORE_IT_BEGAN("DIV-007", 422, "解除日期不能早于标注的起始日期 %s。"),
    ENDED_ALREADY("DIV-008", 409, "这一标注已经解除。请刷新页面查看。"),
    TOO_MANY_GROUPS("DIV-009", 409, "这个村以文字命名的组已满 100 个，不能再增加“%s”。请改用已有的组名，或填组的序号。");

    private final String code;
    private final int status;
    private final String words;

    RegionProblem(String code, int status, String words) {
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
