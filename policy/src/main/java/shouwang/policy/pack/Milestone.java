package shouwang.policy.pack;

import java.time.LocalDate;
import java.util.List;
import shouwang.policy.Clause;

/**
 * A date that the plan sets (时间节点): what is done by then, and who answers for it.
 *
 * @param endsScreening whether the villages have been screened by then: what waits at the desk is due
 */
public record Milestone(
        String code, String name, LocalDate due, String owner, List<Clause> basis, boolean endsScreening) {}
