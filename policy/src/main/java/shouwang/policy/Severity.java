package shouwang.policy;

/** How grave a finding is: error (错误), doubt (疑点), hint (提示). */
public enum Severity {
    ERROR,
    DOUBT,
    HINT
}
