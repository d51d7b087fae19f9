package shouwang.office.casework.procedure;

import static shouwang.office.casework.procedure.Field.*;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shouwang.policy.procedure.Coded;
import shouwang.policy.procedure.Step;

/** 条件: what must hold for a move, in words that say what to do, with the clause it rests on. */
public enum Condition {
    NOT_RELATED(
            "您已申报与该户有亲属关系,应当回避,请由他人办理",
            "指南 评议",
            s -> s.file().recusals().stream()
                    .noneMatch(recusal -> recusal.account() == s.actor().account())),
    ANOTHER_PERSON("您已在其他环节经办过这一户,核实、录入人员不得审核,同一人不得两级审批,请由他人办理", "指南 审定", Condition::isAnother),
    TWO_INSPECTORS(
            "入户核实至少两人,请填写两位不同的核实人",
            "方案 二(三)",
            s -> !s.filled().text(INSPECTOR).equals(s.filled().text(OTHER_INSPECTOR)),
            INSPECTOR),
    QUORUM(
            "实到人数须超过应到人数的一半,且不多于应到人数",
            "指南 评议",
            s -> number(s, PRESENT) * 2 > number(s, Field.DUE) && number(s, PRESENT) <= number(s, Field.DUE),
            PRESENT),
    MAJORITY(
            "同意票须超过实到人数的一半,同意、反对、弃权合计不多于实到人数",
            "指南 评议",
            s -> number(s, FOR) * 2 > number(s, PRESENT)
                    && number(s, FOR) + number(s, AGAINST) + number(s, ABSTAINING) <= number(s, PRESENT),
            FOR),
    COMPARED(
            "部门比对尚未全部反馈,请等县级登记",
            "指南 比对",
            s -> s.file()
                    .crossCheck()
                    .compared()
                    .containsAll(s.plan().identification().lists().departments().stream()
                            .map(Coded::code)
                            .collect(Collectors.toSet()))),
    HITS_EXPLAINED("有比中情况未说明,请先逐条说明", "指南 比对", s -> s.file().unexplainedHits().isEmpty()),
    NOTICE_IS_OVER("公示未满规定天数,张贴次日起算,满期后方可办理", "指南 公示", Condition::isNoticeOver),
    OBJECTIONS_SETTLED(
            "有异议未处理,请先登记处理结果",
            "指南 公示",
            s -> s.file().hangingNotice().stream()
                    .flatMap(notice -> notice.objections().stream())
                    .allMatch(objection -> objection.result().isPresent())),
    NO_OBJECTION_HOLDS(
            "有异议成立,应退回入户核实或不予纳入",
            "指南 公示",
            s -> s.file().hangingNotice().stream()
                    .flatMap(notice -> notice.objections().stream())
                    .noneMatch(objection ->
                            objection.result().filter(CaseFile.Result::isUpheld).isPresent())),
    NOT_YET_POSTED("已公示满期且内容没有变化,公示只进行一次,请直接报镇审核", "指南 公示", s -> !s.file().noticeStands()),
    NOTICE_STANDS("还没有满期的公示,或者类别、人口已有变化,请张贴公示", "指南 公示", s -> s.file().noticeStands()),
    PAPERS_COMPLETE(
            "材料未齐,请先补齐材料清单上缺的材料;急难情形可走绿色通道",
            "指南 审核",
            s -> s.file().papers().urgentHelp().isPresent()
                    || s.file().missing(s.plan().identification().papers()).isEmpty()),
    NOT_TOLD_YET("农户已被告知,见办理记录", "指南 告知", s -> s.file().last().action() != Action.TELL),
    FIRST_APPEAL(
            "该户已申请过复核,县级复核决定为最终决定", "指南 告知", s -> s.file().latest(Action.UPHOLD).isEmpty());

    private final String words;
    private final String basis;
    private final Predicate<Situation> holds;
    private final java.util.Optional<Field> besides;

    Condition(String words, String basis, Predicate<Situation> holds) {
        this(words, basis, holds, java.util.Optional.empty());
    }

    Condition(String words, String basis, Predicate<Situation> holds, Field besides) {
        this(words, basis, holds, java.util.Optional.of(besides));
    }

    Condition(String words, String basis, Predicate<Situation> holds, java.util.Optional<Field> besides) {
        this.words = words;
        this.basis = basis;
        this.holds = holds;
        this.besides = besides;
    }

    /** The clause it rests on. */
    public String basis() {
        return basis;
    }

    public boolean holds(Situation situation) {
        return holds.test(situation);
    }

    /** Whether it is about what is filled in with the move, so that nobody can say beforehand. */
    public boolean isOfTheForm() {
        return besides.isPresent();
    }

    /** What stands in the way, with its clause. */
    public String inTheWay() {
        return "%s(依据:%s)。".formatted(words, basis);
    }

    private static boolean isAnother(Situation s) {
        Step here = s.file().step();
        return s.file().passages().stream()
                        .noneMatch(
                                passage -> passage.by().account() == s.actor().account()
                                        && passage.from().filter(here::equals).isEmpty())
                && s.file().passages().stream()
                        .flatMap(passage -> Stream.of(INSPECTOR, OTHER_INSPECTOR)
                                .map(field -> passage.filled().text(field)))
                        .noneMatch(s.actor().name()::equals);
    }

    private static boolean isNoticeOver(Situation s) {
        return s.file()
                .hangingNotice()
                .flatMap(notice -> notice.hung().untilOn())
                .filter(until -> s.today().isAfter(until))
                .isPresent();
    }

    private static int number(Situation s, Field field) {
        return s.filled().number(field).orElse(0);
    }
}
