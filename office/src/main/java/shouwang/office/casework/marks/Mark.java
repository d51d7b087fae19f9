package shouwang.office.casework.marks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkStep;

/**
 * 标注: a mark of a household with everything decided about it; where it stands is its last passage, and what nobody has
 * acted on stands where the rule puts it.
 *
 * @param otherStep where the household's other mark stands
 */
public record Mark(MarkKind kind, Household household, Rule rule, List<MarkPassage> passages, MarkStep otherStep) {

    /**
     * The household as the register has it.
     *
     * @param division where the mark is dealt with
     * @param monitored yes, eliminated or no
     */
    public record Household(
            long id, String division, String headName, String place, String monitored, boolean isEnded) {

        /** Whether it is monitored and its risk not eliminated. */
        public boolean isMonitored() {
            return !isEnded && monitored.equals("yes");
        }

        /** Why it is not. */
        String standing() {
            if (isEnded) {
                return "已终止登记";
            }
            return monitored.equals("eliminated") ? "风险已消除" : "不是监测对象";
        }
    }

    /**
     * What the rule says.
     *
     * @param proposes whether it proposes the household now
     * @param since the first day it was seen to
     */
    public record Rule(boolean proposes, Optional<LocalDate> since) {}

    /** How the rule stands to a mark that people deal with. */
    public enum Origin {
        RULE("规则提出", ""),
        LAPSED("规则不再提出", "is-error"),
        VILLAGE("村里提出，规则未提出", "is-doubt"),
        NOBODY("规则未提出", "");

        private final String words;
        private final String look;

        Origin(String words, String look) {
            this.words = words;
            this.look = look;
        }

        public String words() {
            return words;
        }

        public String look() {
            return look;
        }
    }

    public MarkStep step() {
        return standing(
                passages.isEmpty()
                        ? MarkStep.NONE
                        : passages.get(passages.size() - 1).to(),
                rule.proposes());
    }

    /** Where a mark stands that was last led to a step: what nobody holds, the rule may put before the village. */
    static MarkStep standing(MarkStep last, boolean isByRule) {
        return last == MarkStep.NONE && isByRule ? MarkStep.VILLAGE : last;
    }

    /** The number of the last passage; 0 when nobody has acted yet. */
    public int seq() {
        return passages.size();
    }

    /** The latest passage with this action. */
    public Optional<MarkPassage> latest(MarkAction action) {
        return passages.stream().filter(passage -> passage.action() == action).reduce((earlier, later) -> later);
    }

    /** The passage that still holds: made with this action, and the mark never led back behind it. */
    public Optional<MarkPassage> inForce(MarkAction action) {
        return latest(action)
                .filter(made -> step().isLive())
                .filter(made -> passages.stream()
                        .filter(later -> later.seq() > made.seq())
                        .allMatch(later -> later.to().ordinal() >= made.to().ordinal()));
    }

    public Origin origin() {
        if (rule.proposes()) {
            return Origin.RULE;
        }
        if (passages.isEmpty()) {
            return rule.since().isPresent() ? Origin.LAPSED : Origin.NOBODY;
        }
        return passages.get(passages.size() - 1).isByRule() ? Origin.LAPSED : Origin.VILLAGE;
    }

    /** Whether both marks are under way for the household, which somebody has to look into. */
    public boolean isBoth() {
        return isUnderWay(step()) && isUnderWay(otherStep);
    }

    private static boolean isUnderWay(MarkStep step) {
        return step == MarkStep.VILLAGE || step.isLive();
    }
}
