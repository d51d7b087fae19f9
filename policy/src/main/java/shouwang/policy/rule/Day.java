package shouwang.policy.rule;

import java.time.LocalDate;
import java.util.Map;

/**
 * The day on which a household is looked at (基准日), with what the policy says for it.
 *
 * @param schoolStart the first day of the school year in course
 * @param constants figures and lists by name; what has no value that day is absent
 */
public record Day(LocalDate on, LocalDate schoolStart, Map<String, Object> constants) {}
