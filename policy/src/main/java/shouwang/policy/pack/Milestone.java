package shouwang.policy.pack;

import java.time.LocalDate;
import java.util.List;
import shouwang.policy.Clause;

/** A date that the plan sets (时间节点): what is done by then, and who answers for it. */
public record Milestone(String code, String name, LocalDate due, String owner, List<Clause> basis) {}
