package shouwang.office.casework.marks;

import java.util.function.Function;
import java.util.function.Predicate;
import shouwang.policy.procedure.MarkStep;

/** 标注的条件: what must hold for a move, in words that say what to do. */
public enum MarkCondition {
    IS_MONITORED(
            s -> "标注只针对未消除风险的监测对象，本户" + s.mark().household().standing() + "，请核对花名册",
            s -> s.mark().household().isMonitored()),
    VILLAGE_PROPOSES(s -> "规则没有提出本户，本方案不由村里自行提出，请先核对本户数据", s -> s.plan().villageProposes()),
    IS_THE_VILLAGES_OWN(
            s -> "本户由规则提出，不确认的请办理“不予确认”并写明理由",
            s -> s.mark().latest(MarkAction.PROPOSE).isPresent()),
    NO_OTHER_MARK(
            s -> "本户的“%s”标注在“%s”环节，两种标注不能同时确认，请先对其中一项不予确认或终止"
                    .formatted(
                            s.plan().name(s.mark().kind().other()),
                            s.plan().step(s.mark().otherStep()).name()),
            s -> !s.mark().otherStep().isLive()),
    ANOTHER_PERSON(s -> "您已在其他环节确认过这一户，村、镇、县应由不同的人确认，请由他人办理", MarkCondition::isAnother),
    /** Of a whole list only: whoever confirms against the rule looks at that household. */
    RULE_PROPOSES(
            s -> "规则没有提出或不再提出本户，请打开本户看过后单独办理",
            s -> !s.isForMany() || s.mark().rule().proposes());

    private final Function<MarkSituation, String> words;
    private final Predicate<MarkSituation> holds;

    MarkCondition(Function<MarkSituation, String> words, Predicate<MarkSituation> holds) {
        this.words = words;
        this.holds = holds;
    }

    public boolean holds(MarkSituation situation) {
        return holds.test(situation);
    }

    /** What stands in the way, with the clause of the move. */
    public String inTheWay(MarkSituation situation, String basis) {
        return "%s（依据：%s）。".formatted(words.apply(situation), basis);
    }

    /** Nobody who confirmed for one level confirms for another. */
    private static boolean isAnother(MarkSituation s) {
        MarkStep here = s.mark().step();
        return s.mark().passages().stream()
                .filter(passage -> passage.action() == MarkAction.CONFIRM
                        || passage.action() == MarkAction.PROPOSE
                        || passage.action() == MarkAction.AGREE)
                .noneMatch(passage -> passage.by().account() == s.actor().account() && passage.from() != here);
    }
}
