package shouwang.policy.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shouwang.policy.Answer;
import shouwang.policy.InRange;
import shouwang.policy.Money;
import shouwang.policy.Monitored;
import shouwang.policy.Verdict;

/** Puts the verdict together from the facts and the findings of one household. */
final class Judge {
    private final Judgement judgement;
    private final Slot net;
    private final Slot netPerHead;
    private final Slot adjustedPerHead;
    private final Slot inRange;
    private final Slot monitored;
    private final Slot eliminated;
    private final Slot risks;
    private final GivenMark[] focus;
    private final GivenMark[] proposals;

    private record GivenMark(String code, Test test, Set<String> andAnyFlagged) {
        boolean isGiven(Facts[] frame, Set<String> flagged) {
            return test.ask(frame) == Test.FLAGGED
                    && (andAnyFlagged.isEmpty() || andAnyFlagged.stream().anyMatch(flagged::contains));
        }
    }

    Judge(Judgement judgement, Workshop workshop) {
        this.judgement = judgement;
        this.net = workshop.slot(judgement.figures().net());
        this.netPerHead = workshop.slot(judgement.figures().netPerHead());
        this.adjustedPerHead = workshop.slot(judgement.figures().adjustedPerHead());
        this.inRange = workshop.slot(judgement.states().inRange());
        this.monitored = workshop.slot(judgement.states().monitored());
        this.eliminated = workshop.slot(judgement.states().eliminated());
        this.risks = workshop.slot(judgement.risks());
        this.focus = marks(judgement.focus(), workshop);
        this.proposals = marks(judgement.proposals(), workshop);
    }

    Verdict verdict(Facts[] frame, List<Finding> findings) {
        Set<String> flagged = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.isFlagged()) {
                flagged.add(finding.ruleId());
            }
        }
        InRange range = inRange(frame);
        return new Verdict(
                amount(net, frame),
                amount(netPerHead, frame),
                amount(adjustedPerHead, frame),
                range,
                monitored(frame),
                risks(frame),
                given(focus, frame, flagged),
                proposals(frame, flagged, range));
    }

    /** Why the verdict proposes something, or what stands against it; none of an unknown code. */
    Optional<Proposed> why(String code, Facts[] frame, Wording wording) {
        return judgement.proposals().stream()
                .filter(mark -> mark.code().equals(code))
                .findFirst()
                .map(mark -> {
                    Test test = Stream.of(proposals)
                            .filter(given -> given.code().equals(code))
                            .findFirst()
                            .orElseThrow()
                            .test();
                    List<Proposed.Part> parts = Test.parts(test).stream()
                            .map(part -> new Proposed.Part(
                                    part.says().orElse(mark.question().says()),
                                    part.isWanted(),
                                    answer(part.ask(frame))))
                            .toList();
                    return new Proposed(mark, answer(test.ask(frame)), parts, wording.lines(mark.question(), frame));
                });
    }

    private static Answer answer(int answer) {
        return switch (answer) {
            case Test.FLAGGED -> Answer.FLAGGED;
            case Test.CLEAR -> Answer.CLEAR;
            default -> Answer.UNKNOWN;
        };
    }

    private List<String> proposals(Facts[] frame, Set<String> flagged, InRange range) {
        List<String> given = given(proposals, frame, flagged);
        if (!given.isEmpty()) {
            return given;
        }
        Judgement.Otherwise otherwise = judgement.otherwise();
        return List.of(range == InRange.UNKNOWN ? otherwise.incomeUnknown() : otherwise.nothing());
    }

    private InRange inRange(Facts[] frame) {
        return switch ((int) number(inRange, frame)) {
            case Test.FLAGGED -> InRange.YES;
            case Test.CLEAR -> InRange.NO;
            default -> InRange.UNKNOWN;
        };
    }

    private Monitored monitored(Facts[] frame) {
        if (number(eliminated, frame) == Test.FLAGGED) {
            return Monitored.ELIMINATED;
        }
        return number(monitored, frame) == Test.FLAGGED ? Monitored.YES : Monitored.NO;
    }

    private List<String> risks(Facts[] frame) {
        return frame[risks.place()].objects[risks.index()] instanceof Texts texts
                ? texts.values().stream().map(judgement.riskCodes()::get).toList()
                : List.of();
    }

    private Optional<BigDecimal> amount(Slot slot, Facts[] frame) {
        return Optional.ofNullable((Money) frame[slot.place()].objects[slot.index()])
                .map(money -> money.yuan().setScale(2));
    }

    private long number(Slot slot, Facts[] frame) {
        return frame[slot.place()].numbers[slot.index()];
    }

    private static GivenMark[] marks(List<Mark> marks, Workshop workshop) {
        return marks.stream()
                .map(mark ->
                        new GivenMark(mark.code(), workshop.test(mark.question()), Set.copyOf(mark.andAnyFlagged())))
                .toArray(GivenMark[]::new);
    }

    private static List<String> given(GivenMark[] marks, Facts[] frame, Set<String> flagged) {
        List<String> codes = new ArrayList<>(0);
        for (GivenMark mark : marks) {
            if (mark.isGiven(frame, flagged)) {
                codes.add(mark.code());
            }
        }
        return codes;
    }
}
