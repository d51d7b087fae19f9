package shouwang.policy.pack;

import java.time.LocalDate;
import java.util.List;
import shouwang.policy.Clause;

/**
 * A date that the plan sets (时间节点): what is done by then, and who answers for it.
 *
 * @param provedBy what shows that it was met, all of them together
 * @param endsScreening whether the villages have been screened by then: what waits at the desk is due
 */
public record Milestone(
        String code,
        String name,
        LocalDate due,
        String owner,
        List<Clause> basis,
        List<Proof> provedBy,
        boolean endsScreening) {

    /** 完成依据: what the records show. */
    public enum Proof {
        /** The town's own plan is filed. */
        PLAN,
        /** The mobilisation meeting was held. */
        MOBILISATION,
        /** Everybody who takes part was trained. */
        TRAINING,
        /** The grid is complete. */
        GRID,
        /** The grid's roster was handed in. */
        ROSTER,
        /** Every household has a filed visit. */
        VISITS,
        /** The annexes due by that date were handed in. */
        ANNEXES,
        /** What has to be entered into the national system was entered. */
        ENTRY,
        /** The summary was handed in. */
        SUMMARY
    }
}
