package shouwang.policy.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shouwang.policy.InRange;
import shouwang.policy.Money;
import shouwang.policy.Monitored;
import shouwang.policy.Verdict;

/** Puts the verdict together from the facts and the findings of one household. */
final class Judge {
    private final Judgement judgement;
    private final Workshop workshop;
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
        this.workshop = workshop;
        this.focus = marks(judgement.focus());
        this.proposals = marks(judgement.proposals());
    }

    Verdict verdict(Facts[] frame, List<Finding> findings) {
        Set<String> flagged = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.isFlagged()) {
                flagged.add(finding.ruleId());
            }
        }
        InRange inRange = inRange(frame);
        return new Verdict(
                amount(judgement.figures().net(), frame),
                amount(judgement.figures().netPerHead(), frame),
                amount(judgement.figures().adjustedPerHead(), frame),
                inRange,
                monitored(frame),
                risks(frame),
                given(focus, frame, flagged),
                proposals(frame, flagged, inRange));
    }

    private List<String> proposals(Facts[] frame, Set<String> flagged, InRange inRange) {
        List<String> given = given(proposals, frame, flagged);
        if (!given.isEmpty()) {
            return given;
        }
        Judgement.Otherwise otherwise = judgement.otherwise();
        return List.of(inRange == InRange.UNKNOWN ? otherwise.incomeUnknown() : otherwise.nothing());
    }

    private InRange inRange(Facts[] frame) {
        return switch ((int) number(judgement.states().inRange(), frame)) {
            case Test.FLAGGED -> InRange.YES;
            case Test.CLEAR -> InRange.NO;
            default -> InRange.UNKNOWN;
        };
    }

    private Monitored monitored(Facts[] frame) {
        if (number(judgement.states().eliminated(), frame) == Test.FLAGGED) {
            return Monitored.ELIMINATED;
        }
        return number(judgement.states().monitored(), frame) == Test.FLAGGED ? Monitored.YES : Monitored.NO;
    }

    private List<String> risks(Facts[] frame) {
        Slot slot = workshop.slot(judgement.risks());
        return frame[slot.place()].objects[slot.index()] instanceof Texts texts
                ? texts.values().stream()
                        .distinct()
                        .map(judgement.riskCodes()::get)
                        .toList()
                : List.of();
    }

    private Optional<BigDecimal> amount(Fact fact, Facts[] frame) {
        Slot slot = workshop.slot(fact);
        return Optional.ofNullable((Money) frame[slot.place()].objects[slot.index()])
                .map(money -> money.yuan().setScale(2));
    }

    private long number(Fact fact, Facts[] frame) {
        Slot slot = workshop.slot(fact);
        return frame[slot.place()].numbers[slot.index()];
    }

    private GivenMark[] marks(List<Mark> marks) {
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
