package shouwang.policy.rule;

import java.util.List;
import shouwang.policy.Verdict;

/** What came out for one household (研判): every finding, and the verdict. */
public record Examination(List<Finding> findings, Verdict verdict) {}
