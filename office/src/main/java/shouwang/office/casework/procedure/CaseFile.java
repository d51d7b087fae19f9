package shouwang.office.casework.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shouwang.policy.procedure.NeededPaper;
import shouwang.policy.procedure.Step;

/** 案卷: a case with everything that was decided and found in it; where it stands is its last passage. */
public record CaseFile(
        long id,
        String division,
        Household household,
        Opening opening,
        List<Passage> passages,
        CrossCheck crossCheck,
        Papers papers,
        List<Notice> notices,
        List<Recusal> recusals) {

    /** The household as it was named when the case was opened, and how many live in it now. */
    public record Household(long id, String headName, int people) {}

    /**
     * 公示、公告: what the village read.
     *
     * @param seq the passage that posted it
     * @param isForObjections a notice; else an announcement
     */
    public record Notice(
            long id, int seq, boolean isForObjections, Shown shown, Hung hung, List<Objection> objections) {

        /** What it showed. */
        public record Shown(String text, String category, int people) {}

        /** Where and how long it hung. */
        public record Hung(LocalDate postedOn, Optional<LocalDate> untilOn, String place, Optional<Removal> removal) {}
    }

    /** 撤下: when, and where the pictures are kept. */
    public record Removal(LocalDate on, String photos) {}

    /** 公示异议: who objects, how to reach them, what to; and what came of it. */
    public record Objection(
            long id, String person, String contact, String content, LocalDate on, Optional<Result> result) {}

    /** 异议处理: whether an objection holds, and how it was looked into. */
    public record Result(boolean isUpheld, String handling, LocalDate on, String by) {}

    /** 线索: where it came from, the day it was found, and the last day of the whole. */
    public record Opening(String source, String words, LocalDate foundOn, LocalDate dueOn) {}

    /** 部门比对: the codes of the departments that have answered, and what they found. */
    public record CrossCheck(Set<String> compared, List<Hit> hits) {}

    /** 比中: what a department knows of a member, and how it was settled. */
    public record Hit(
            long id, String member, String department, String words, LocalDate on, Optional<Settled> settled) {}

    /** How a hit was settled: explained by the village, or taken back by the county. */
    public record Settled(boolean isExplained, String words, String by, LocalDate on) {}

    /** 材料: where each paper that is there is kept, by code; and the green channel that lets the others follow. */
    public record Papers(Map<String, Kept> there, Optional<UrgentHelp> urgentHelp) {}

    /** A paper that is there. */
    public record Kept(int seq, String where, String by, LocalDate on) {}

    /** 绿色通道: why help came first, and which. */
    public record UrgentHelp(String reason, String help, LocalDate on, String by) {}

    /** 回避: who is related to the household, and how. */
    public record Recusal(long account, String name, String relation) {}

    public Step step() {
        return last().to();
    }

    public Passage last() {
        return passages.get(passages.size() - 1);
    }

    public int seq() {
        return last().seq();
    }

    public boolean isOpen() {
        return step() != Step.MONITORED && step() != Step.NOT_INCLUDED;
    }

    /** The latest passage with this action. */
    public Optional<Passage> latest(Action action) {
        return passages.stream().filter(passage -> passage.action() == action).reduce((earlier, later) -> later);
    }

    /** The notice that hangs now; none at any other step, whatever was not taken down before. */
    public Optional<Notice> hangingNotice() {
        return step() == Step.NOTICE ? latestNotice() : Optional.empty();
    }

    /** The latest notice, if it was not taken down. */
    public Optional<Notice> latestNotice() {
        return notices.stream()
                .filter(Notice::isForObjections)
                .reduce((earlier, later) -> later)
                .filter(notice -> notice.hung().removal().isEmpty());
    }

    /** Whether a notice hung its days and still says what is true: it hangs only once. */
    public boolean noticeStands() {
        String category = latest(Action.PASS)
                .map(passed -> passed.filled().text(Field.CATEGORY))
                .orElse("");
        return notices.stream()
                .anyMatch(notice -> notice.isForObjections()
                        && notice.hung().removal().isPresent()
                        && notice.objections().stream()
                                .noneMatch(objection -> objection
                                        .result()
                                        .filter(Result::isUpheld)
                                        .isPresent())
                        && notice.shown().category().equals(category)
                        && notice.shown().people() == household.people());
    }

    /** The day the case came to the step it stands at. */
    public LocalDate enteredOn() {
        return last().by().on();
    }

    public List<Hit> unexplainedHits() {
        return crossCheck.hits().stream().filter(hit -> hit.settled().isEmpty()).toList();
    }

    /** Papers that should be there by now and are not. */
    public List<NeededPaper> missing(List<NeededPaper> needed) {
        return step().ordinal() > Step.MONITORED.ordinal()
                ? List.of()
                : needed.stream()
                        .filter(paper -> paper.from().ordinal() < step().ordinal())
                        .filter(paper -> !papers.there().containsKey(paper.code()))
                        .toList();
    }
}
