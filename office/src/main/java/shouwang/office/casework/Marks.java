package shouwang.office.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import shouwang.office.casework.MarkAttempt.Seen;
import shouwang.office.casework.marks.Mark;
import shouwang.office.casework.marks.MarkMove;
import shouwang.office.casework.marks.MarkPassages;
import shouwang.office.casework.marks.MarkRows;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.policy.procedure.MarkKind;

/** 标注: the door to the marks of annexes 8 and 9. A mark is moved here, one or a whole list, and only as its table allows. */
@Service
public class Marks {

    private final Database database;
    private final MarkRows rows;
    private final MarkPassages passages;
    private final MarkRuling ruling;

    Marks(Database database, MarkRows rows, MarkPassages passages, MarkRuling ruling) {
        this.database = database;
        this.rows = rows;
        this.passages = passages;
        this.ruling = ruling;
    }

    /**
     * What became of a whole list.
     *
     * @param done how many marks were moved, now or by the same attempt before
     * @param left the others, each with what stands in its way
     */
    public record Outcome(int done, List<Left> left) {}

    /** A mark that was not moved (没有办理). */
    public record Left(long household, String head, String words) {}

    /** A mark of a household, whether anybody proposed it or not; none outside the actor's scope. */
    public Optional<Mark> find(Actor actor, MarkKind kind, long household) {
        if (!actor.role().seesHouseholds()) {
            return Optional.empty();
        }
        return database.read(actor.scope(), () -> of(actor, kind, List.of(household))).stream()
                .findFirst();
    }

    /** Moves a mark as the table allows, or says what stands in the way. The same attempt made twice is made once. */
    public void move(Actor actor, MarkKind kind, Seen seen, MarkAttempt attempt) {
        alone(actor, List.of(seen.household()), () -> {
            Mark mark = of(actor, kind, List.of(seen.household())).stream()
                    .findFirst()
                    .orElseThrow(KernelProblem.NOT_FOUND::refuse);
            if (isDoneAlready(actor, mark, seen, attempt)) {
                return true;
            }
            MarkMove move = allowed(actor, mark, seen, attempt, false);
            checkFilled(kind, attempt);
            passages.add(actor, List.of(mark), move, attempt.filled(), ruling.today());
            return true;
        });
    }

    /** Moves each of these marks that can be moved, and says why the others stay; one of elsewhere is not there. */
    public Outcome moveMany(Actor actor, MarkKind kind, List<Seen> seen, MarkAttempt attempt) {
        if (seen.isEmpty()) {
            throw CaseworkProblem.NONE_CHOSEN.refuse();
        }
        checkFilled(kind, attempt);
        Map<Long, Seen> asked = seen.stream()
                .collect(
                        Collectors.toMap(Seen::household, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        return alone(actor, List.copyOf(asked.keySet()), () -> {
            List<Left> left = new ArrayList<>();
            Map<MarkMove, List<Mark>> moved = new LinkedHashMap<>();
            int before = 0;
            List<Mark> found = of(actor, kind, List.copyOf(asked.keySet()));
            if (found.size() < asked.size()) {
                throw KernelProblem.NOT_FOUND.refuse();
            }
            for (Mark mark : found) {
                Seen as = java.util.Objects.requireNonNull(
                        asked.get(mark.household().id()));
                if (isDoneAlready(actor, mark, as, attempt)) {
                    before++;
                    continue;
                }
                try {
                    moved.computeIfAbsent(allowed(actor, mark, as, attempt, true), first -> new ArrayList<>())
                            .add(mark);
                } catch (Refusal refusal) {
                    left.add(new Left(mark.household().id(), mark.household().headName(), refusal.words()));
                }
            }
            moved.forEach((move, marks) -> passages.add(actor, marks, move, attempt.filled(), ruling.today()));
            return new Outcome(
                    before + moved.values().stream().mapToInt(List::size).sum(), left);
        });
    }

    private List<Mark> of(Actor actor, MarkKind kind, List<Long> households) {
        return rows.of(actor.scope(), kind, ruling.reader(actor, kind), households);
    }

    private MarkMove allowed(Actor actor, Mark mark, Seen seen, MarkAttempt attempt, boolean isForMany) {
        if (seen.seq() != mark.seq()) {
            throw ruling.somebodyWasFaster(mark);
        }
        MarkMove move = ruling.move(mark, attempt);
        if (isForMany && !move.isForMany()) {
            throw CaseworkProblem.ONE_BY_ONE.refuse(attempt.action().title(), move.basis());
        }
        ruling.inTheWay(actor, mark, move, isForMany).ifPresent(words -> {
            throw CaseworkProblem.IN_THE_WAY.refuse(words);
        });
        return move;
    }

    private void checkFilled(MarkKind kind, MarkAttempt attempt) {
        if (!ruling.wrong(kind, attempt).isEmpty()) {
            throw CaseworkProblem.NOT_FILLED.refuse();
        }
    }

    /** A household that moved keeps its mark where it was begun; its new village sees none and is told. */
    private <T> T alone(Actor actor, List<Long> households, java.util.function.Supplier<T> work) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
        try {
            return database.write(actor, () -> {
                rows.alone(actor, households);
                return work.get();
            });
        } catch (DuplicateKeyException elsewhere) {
            throw CaseworkProblem.MARK_IS_ELSEWHERE.refuse();
        }
    }

    private static boolean isDoneAlready(Actor actor, Mark mark, Seen seen, MarkAttempt attempt) {
        return mark.passages().stream()
                .anyMatch(passage -> passage.seq() == seen.seq() + 1
                        && passage.by().account() == actor.account()
                        && passage.action() == attempt.action()
                        && passage.to() == attempt.to()
                        && passage.filled().equals(attempt.filled()));
    }
}
