package shouwang.policy.procedure;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 标注的规定: how the marks and their steps are called, and what the county may find.
 *
 * @param villageProposes whether a village may propose a household that the rule does not
 * @param results what the county's verification can come to
 */
public record MarkPlan(
        boolean villageProposes, Map<MarkKind, String> names, List<String> results, Map<MarkStep, StepName> steps) {

    /** What a step is called, and whose it is. */
    public record StepName(String name, String body) {}

    public String name(MarkKind kind) {
        return Objects.requireNonNull(names.get(kind));
    }

    public StepName step(MarkStep step) {
        return Objects.requireNonNull(steps.get(step));
    }
}
