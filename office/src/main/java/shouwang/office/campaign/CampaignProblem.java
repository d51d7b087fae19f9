package shouwang.office.campaign;

import shouwang.office.kernel.Problem;

/** The numbered refusals of this room. */
public enum CampaignProblem implements Problem {
    GRID_EMPTY("CAM-001", 422, "网格里还没有人,请先登记网格人员再上报。"),
    ROSTER_UNCHANGED("CAM-002", 422, "与已上报的第 %d 版相比没有变动,没有重复上报。"),
    PAPERS_REST_ON_LIST("CAM-003", 409, "收到这份名单以后已上报 %s，其中的户数依据这份名单，上报的附件不能改。不能整份撤回；请对名单逐行答复，再上报附件的新版。");

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
