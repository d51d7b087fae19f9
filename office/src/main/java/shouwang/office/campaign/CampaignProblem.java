package shouwang.office.campaign;

import shouwang.office.kernel.Problem;

/** The numbered refusals of this room. */
public enum CampaignProblem implements Problem {
    GRID_EMPTY("CAM-001", 422, "网格里还没有人,请先登记网格人员再上报。"),
    ROSTER_UNCHANGED("CAM-002", 422, "与已上报的第 %d 版相比没有变动,没有重复上报。");

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
