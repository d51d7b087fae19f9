package shouwang.policy.rule;

import java.util.List;
import java.util.Optional;
import shouwang.policy.Answer;
import shouwang.policy.Column;

/** Why a finding stands (为什么): the rule with its clauses, and each fact that was looked at with its value. */
public record Trace(Rule rule, Answer answer, String because, List<Line> lines) {

    /**
     * One fact.
     *
     * @param member the row of the member it is of; none when it is the household's
     * @param whose that member in words, empty when the finding is about that member or the household
     * @param fact what it is called on paper
     * @param column where it was read; none when it was worked out or told by the office
     */
    public record Line(Optional<Long> member, String whose, String fact, String value, Optional<Column> column) {}
}
