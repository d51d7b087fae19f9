package shouwang.policy.rule;

import java.util.List;
import shouwang.policy.Answer;

/** Why something is proposed for a household or is not (为什么提出): the clause, each part of the test, the facts looked at. */
public record Proposed(Mark mark, Answer answer, List<Part> parts, List<Trace.Line> lines) {

    /**
     * A part of the test; all of them must hold.
     *
     * @param says the fact it asks for, or the whole sentence where it asks for more than one
     * @param isWanted whether the fact should be so, or should not
     * @param holds flagged when the part holds, clear when it fails, unknown when a person must ask
     */
    public record Part(String says, boolean isWanted, Answer holds) {}
}
