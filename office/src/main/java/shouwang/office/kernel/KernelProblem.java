package shouwang.office.kernel;

/** The refusals every room shares. */
public enum KernelProblem implements Problem {
    NOT_FOUND("KER-001", 404, "没有找到。可能已被移走,也可能不在您的管辖范围内。"),
    NOT_YOUR_ROLE("KER-002", 404, "没有找到。您当前的岗位不办理这项工作。");

    private final String code;
    private final int status;
    private final String words;

    KernelProblem(String code, int status, String words) {
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
