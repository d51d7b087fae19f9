package shouwang.office.screening;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Progress;
import shouwang.office.sheets.UnusableFile;

/**
 * 名单: the door through which the lists come in. A list is taken whole or not at all: read, matched and counted in one
 * transaction; the same file under the same source is answered as taken.
 */
@Component
public class Screening {

    private static final int LONG_LIST = 1000;

    private final Database database;
    private final ListTaking taking;
    private final Lists lists;
    private final Clues clues;
    private final Settling settling;

    Screening(Database database, ListTaking taking, Lists lists, Clues clues, Settling settling) {
        this.database = database;
        this.taking = taking;
        this.lists = lists;
        this.clues = clues;
        this.settling = settling;
    }

    /**
     * Takes a list and matches its rows.
     *
     * @throws shouwang.office.kernel.Refusal when the file is unusable, or the actor does not run the town's campaign
     */
    public Taken takeList(Actor actor, ListSource source, HandedIn file, Progress progress) {
        mustTakeLists(actor);
        String checksum = ListTaking.checksum(file.file());
        return sameAs(actor, source, checksum)
                .map(known -> new Taken(known, true))
                .orElseGet(() -> takeNew(actor, source, file, progress));
    }

    /** @throws shouwang.office.kernel.Refusal when the actor does not run the town's campaign */
    public void mustTakeLists(Actor actor) {
        if (!actor.role().runsCampaign() || !actor.scope().contains(taking.town())) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }

    private Taken takeNew(Actor actor, ListSource source, HandedIn file, Progress progress) {
        long id = lists.nextId(actor);
        try {
            return database.write(actor, id, () -> {
                taking.take(actor, id, source, file, progress);
                progress.step("比对名单", 0, 0);
                settling.settleList(actor, id);
                TakenList list = lists.find(actor.scope(), id).orElseThrow();
                if (list.counts().rows() > LONG_LIST) {
                    lists.countAgain(actor);
                }
                return new Taken(list, false);
            });
        } catch (UnusableFile unusable) {
            throw ScreeningProblem.UNUSABLE_FILE.refuse(unusable.getMessage());
        } catch (DuplicateKeyException takenMeanwhile) {
            return new Taken(
                    sameAs(actor, source, ListTaking.checksum(file.file())).orElseThrow(() -> takenMeanwhile), true);
        }
    }

    private Optional<TakenList> sameAs(Actor actor, ListSource source, String checksum) {
        return database.read(actor, () -> lists.sameAs(actor.scope(), taking.town(), source, checksum));
    }

    /** Every row of the lists within a scope with its outcome, list by list and row by row, from one cursor. */
    public void outcomes(Scope scope, Consumer<RowOutcome> each) {
        database.read(scope, () -> {
            clues.outcomes(scope, each);
            return true;
        });
    }

    /** One list with its counts. */
    public TakenList list(Scope scope, long id) {
        return database.read(scope, () -> lists.find(scope, id).orElseThrow(KernelProblem.NOT_FOUND::refuse));
    }

    /** The lists within a scope from the newest down, a page of those older than {@code before}. */
    public List<TakenList> lists(Scope scope, long before, int rows) {
        return database.read(scope, () -> lists.page(scope, before, rows));
    }
}
