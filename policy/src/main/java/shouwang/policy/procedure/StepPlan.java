package shouwang.policy.procedure;

/**
 * 环节时限: what a step is called, who has it in hand, and how many days it may take.
 *
 * @param days none for a step that ends the procedure
 * @param isOnTheClock whether its days are part of the procedure's total
 */
public record StepPlan(Step step, String name, String body, java.util.Optional<Integer> days, boolean isOnTheClock) {}
