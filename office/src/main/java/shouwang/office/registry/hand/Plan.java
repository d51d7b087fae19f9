package shouwang.office.registry.hand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import shouwang.office.registry.Warrant;

/**
 * 变更方案: what a wish comes to.
 *
 * @param lines what would be different, in words
 * @param wrong what can't be read, by column key
 * @param stamp the state of the records it was made against
 * @param touched households besides the one it is about
 * @param work carries it out; answers the household to look at
 */
public record Plan(List<Line> lines, Map<String, String> wrong, String stamp, Set<Long> touched, Work work) {

    /** 差异: numbers of people are masked. */
    public record Line(String what, String known, String given) {

        @Override
        public String toString() {
            return what + ":" + (known.isEmpty() ? "(空)" : known) + " → " + (given.isEmpty() ? "(空)" : given);
        }
    }

    /** What is written once somebody has seen both versions. */
    @FunctionalInterface
    public interface Work {
        long carryOut(Warrant warrant);
    }
}
