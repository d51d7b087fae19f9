package shouwang.policy.procedure;

import java.util.List;
import shouwang.policy.Clause;

/**
 * 公示的规定: how long a notice hangs, and what its text never says.
 *
 * @param days full days, counted from the day after it was posted
 * @param neverSays words of health and of risks
 */
public record NoticePlan(List<Clause> basis, int days, List<String> neverSays) {}
