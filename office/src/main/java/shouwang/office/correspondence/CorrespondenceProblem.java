package shouwang.office.correspondence;

import shouwang.office.kernel.Problem;

/** What correspondence refuses. */
public enum CorrespondenceProblem implements Problem {
    NOT_FOUND("COR-001", 404, "没有找到这份上报文件。可能不在您的管辖范围内。"),
    NOT_THE_RECIPIENT("COR-002", 404, "没有找到。这份文件不是报给您的单位的。"),
    RECEIVED_ALREADY("COR-003", 409, "这份文件已经签收,回执号 %s。"),
    SAME_AS_BEFORE("COR-004", 422, "内容与已上报的第 %d 版相同,没有重复上报。数据有变动后再上报新版。");

    private final String code;
    private final int status;
    private final String words;

    CorrespondenceProblem(String code, int status, String words) {
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
