package shouwang.office.casework;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.casework.marks.Mark;
import shouwang.office.casework.marks.MarkMove;
import shouwang.office.casework.marks.MarkPassage;
import shouwang.office.casework.marks.MarkQuestion;
import shouwang.office.casework.marks.MarkSituation;
import shouwang.office.casework.marks.Marking;
import shouwang.office.casework.procedure.Field;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.packs.Packs;
import shouwang.policy.pack.Annex;
import shouwang.policy.pack.AnnexUse;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkPlan;
import shouwang.policy.procedure.MarkStep;

/** 标注的裁定: whether a move of a mark is allowed, by its table and by what the pack in force sets. */
@Component
public class MarkRuling {

    private static final int DAYS_BACK = 31;

    private final Packs packs;
    private final OfficeClock clock;

    MarkRuling(Packs packs, OfficeClock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    public LocalDate today() {
        return clock.today();
    }

    /** What the pack in force sets for marks. */
    public MarkPlan plan() {
        return packs.inForce().procedures().marks();
    }

    /** The annex that lists a mark. */
    public Annex annex(MarkKind kind) {
        return packs.inForce().annex(AnnexUse.valueOf(kind.name())).orElseThrow();
    }

    /** The clause that a mark rests on. */
    public String clause(MarkKind kind) {
        return Marking.of(kind).clause();
    }

    /** What the rule proposes a mark by. */
    public String proposal(MarkKind kind) {
        return annex(kind).proposal().orElseThrow();
    }

    /** The closed lists that fields are filled from. */
    public Map<Field, List<String>> choices() {
        Map<Field, List<String>> choices = new EnumMap<>(Field.class);
        choices.put(Field.VERIFIED, plan().results());
        return choices;
    }

    MarkQuestion.Reader reader(Actor actor, MarkKind kind) {
        return new MarkQuestion.Reader(
                Marking.of(kind).waitingFor(actor.role()).stream()
                        .map(MarkStep::name)
                        .toList(),
                proposal(kind),
                proposal(kind.other()));
    }

    /** The moves from where a mark stands, each with what stands in its way for this person; empty when it is free. */
    public Map<MarkMove, Optional<String>> moves(Actor actor, Mark mark) {
        Map<MarkMove, Optional<String>> moves = new LinkedHashMap<>();
        for (MarkMove move : Marking.of(mark.kind()).from(mark.step())) {
            moves.put(move, inTheWay(actor, mark, move, false));
        }
        return moves;
    }

    /** The move that is attempted, where a mark stands now. */
    MarkMove move(Mark mark, MarkAttempt attempt) {
        return Marking.of(mark.kind())
                .find(mark.step(), attempt.action(), attempt.to())
                .orElseThrow(() -> CaseworkProblem.NOT_AT_THIS_STEP.refuse(
                        plan().step(mark.step()).name(),
                        attempt.action().title(),
                        Marking.of(mark.kind()).clause()));
    }

    /** What stands in the way of a move, whatever was filled in. */
    Optional<String> inTheWay(Actor actor, Mark mark, MarkMove move, boolean isForMany) {
        if (!move.by().contains(actor.role())) {
            return Optional.of(CaseworkProblem.NOT_YOURS_TO_DO
                    .refuse(move.action().title(), Roles.inWords(move.by()), move.basis())
                    .words());
        }
        MarkSituation situation = new MarkSituation(mark, actor, isForMany, plan());
        return move.providedThat().stream()
                .filter(condition -> !condition.holds(situation))
                .findFirst()
                .map(condition -> condition.inTheWay(situation, move.basis()));
    }

    /** What is wrong with what was filled in, by field. */
    public Map<Field, String> wrong(MarkKind kind, MarkAttempt attempt) {
        return attempt.filled().wrong(attempt.action().fields(kind), today().minusDays(DAYS_BACK), today(), choices());
    }

    Refusal somebodyWasFaster(Mark mark) {
        String now = plan().step(mark.step()).name();
        return mark.passages().isEmpty()
                ? CaseworkProblem.MARK_CHANGED.refuse(now)
                : somebodyWasFaster(mark.passages().get(mark.passages().size() - 1), now);
    }

    private static Refusal somebodyWasFaster(MarkPassage last, String now) {
        return CaseworkProblem.SOMEBODY_WAS_FASTER.refuse(
                last.by().name(), last.by().on(), last.action().title(), now);
    }
}
