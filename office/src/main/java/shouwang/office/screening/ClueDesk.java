package shouwang.office.screening;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;

/**
 * 核对台: the door to the rows of lists: what became of each, who may be meant, and the answers people give. An answer is
 * never edited: it is undone, and the row is matched anew.
 */
@Component
public class ClueDesk {

    private final Database database;
    private final ClueQueries queries;
    private final ClueAnswers answers;
    private final WithdrawnLists withdrawn;
    private final Settling settling;
    private final OfficeClock clock;

    ClueDesk(
            Database database,
            ClueQueries queries,
            ClueAnswers answers,
            WithdrawnLists withdrawn,
            Settling settling,
            OfficeClock clock) {
        this.database = database;
        this.queries = queries;
        this.answers = answers;
        this.withdrawn = withdrawn;
        this.settling = settling;
        this.clock = clock;
    }

    /** Rows of lists within a scope, in their order. */
    public List<ClueRow> page(Scope scope, ClueFilter filter, int rows) {
        return database.read(scope, () -> queries.page(scope, filter, rows));
    }

    /** Every row that the filter asks for with what stands in its columns, numbers masked, from one cursor. */
    public void stream(Scope scope, ClueFilter filter, BiConsumer<ClueRow, Map<String, String>> each) {
        database.read(scope, () -> {
            queries.stream(scope, filter, each);
            return true;
        });
    }

    /** Who may be meant by each of these rows, the likeliest first; rows that resemble nobody are left out. */
    public Map<Long, List<Candidate>> candidates(Scope scope, List<Long> clues) {
        return database.read(scope, () -> queries.candidates(scope, clues));
    }

    /** People of the register by name, by number or by its last four characters, at most twenty. */
    public List<Candidate> people(Scope scope, String words) {
        return words.isBlank() ? List.of() : database.read(scope, () -> queries.people(scope, words));
    }

    /** One row with all that is known of it. */
    public Clue find(Scope scope, long clue) {
        return database.read(
                scope,
                () -> new Clue(
                        queries.find(scope, clue).orElseThrow(KernelProblem.NOT_FOUND::refuse),
                        queries.columns(scope, clue),
                        answers.of(scope, clue),
                        queries.candidates(scope, List.of(clue)).getOrDefault(clue, List.of()),
                        withdrawn.before(scope, clue)));
    }

    /** Answers rows nobody answered yet, all with the same answer and reason, or none of them. */
    public void answer(Actor actor, List<Long> clues, Answer answer) {
        requireDesk(actor);
        requireReason(answer.reason());
        if (clues.isEmpty()) {
            throw ScreeningProblem.NOTHING_CHOSEN.refuse();
        }
        List<Long> once = clues.stream().distinct().toList();
        database.write(actor, () -> {
            if (answers.lock(actor, once) < once.size()
                    || answer.household()
                            .filter(id -> !queries.isHousehold(actor.scope(), id))
                            .isPresent()) {
                throw KernelProblem.NOT_FOUND.refuse();
            }
            if (withdrawn.holdsAnyOf(actor.scope(), once)) {
                throw ScreeningProblem.LIST_WITHDRAWN.refuse();
            }
            if (answers.add(actor, once, answer, clock.today()) < once.size()) {
                throw ScreeningProblem.ALREADY_ANSWERED.refuse();
            }
            settling.settled(actor, answers.settle(actor, once, answer, clock.today()));
        });
    }

    /** Undoes the answer to a row by a new row, and matches it anew. */
    public void undo(Actor actor, long clue, String reason) {
        requireDesk(actor);
        requireReason(reason);
        database.write(actor, () -> {
            if (answers.lock(actor, List.of(clue)) == 0) {
                throw KernelProblem.NOT_FOUND.refuse();
            }
            if (answers.addUndoing(actor, clue, reason, clock.today()) == 0) {
                throw ScreeningProblem.NOT_ANSWERED.refuse();
            }
            answers.reopen(actor, clue);
            settling.settleRow(actor, clue);
        });
    }

    private static void requireDesk(Actor actor) {
        if (!actor.role().runsCampaign()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw ScreeningProblem.NO_REASON.refuse();
        }
    }
}
