package shouwang.policy.procedure;

import java.util.List;
import java.util.Map;
import shouwang.policy.Clause;

/**
 * 识别认定的时限与名目: the procedure's name, days and closed lists.
 *
 * @param totalDays from the day the clue was found to the county's decision
 * @param crossCheckDays beside the other steps, from the signed declaration on
 * @param tellingDays within which a household hears that it was not included
 */
public record IdentificationPlan(
        String name,
        List<Clause> basis,
        Clock clock,
        Map<Step, StepPlan> steps,
        Lists lists,
        List<NeededPaper> papers) {

    /** The days of the whole, and of what runs beside the steps. */
    public record Clock(int totalDays, DayKind dayKind, int crossCheckDays, int tellingDays) {}

    /** Closed lists: sources of clues, departments that compare, grounds of a refusal, ways of telling. */
    public record Lists(
            List<Coded> sources, List<Coded> departments, List<Coded> refusals, List<String> waysOfTelling) {}

    public StepPlan step(Step step) {
        return java.util.Objects.requireNonNull(steps.get(step));
    }
}
