package shouwang.policy.rule;

import java.util.List;

/**
 * A reason to look at a household, or a thing proposed to be done (重点关注、处置建议): given when its question is
 * certainly answered yes.
 *
 * @param andAnyFlagged rules of which one must be flagged too; none when the question is enough
 */
public record Mark(Question question, List<String> andAnyFlagged) {
    public String code() {
        return question.id();
    }
}
