package shouwang.policy.rule;

import java.util.List;
import shouwang.policy.Answer;

/** Why a finding stands (为什么): the rule with its clauses, and each fact that was looked at with its value. */
public record Trace(Rule rule, Answer answer, String because, List<Line> lines) {

    /**
     * One fact.
     *
     * @param whose the member it is of, empty when it is the household's or the person's whom the finding is about
     */
    public record Line(String whose, String fact, String value) {}
}
