package shouwang.office.casework;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import shouwang.office.casework.cases.CaseFiles;
import shouwang.office.casework.cases.KnownHousehold;
import shouwang.office.casework.cases.Passages;
import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.casework.procedure.Identification;
import shouwang.office.casework.procedure.Move;
import shouwang.office.casework.procedure.Passage;
import shouwang.office.casework.procedure.Procedure;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;
import shouwang.policy.procedure.Step;

/** 识别认定: the door. A case is opened here and moved here, and only as the table allows. */
@Service
public class Casework {

    private static final Procedure TABLE = Identification.TABLE;

    private final Database database;
    private final CaseFiles files;
    private final Passages passages;
    private final Ruling ruling;
    private final ApplicationEventPublisher events;

    Casework(Database database, CaseFiles files, Passages passages, Ruling ruling, ApplicationEventPublisher events) {
        this.database = database;
        this.files = files;
        this.passages = passages;
        this.ruling = ruling;
        this.events = events;
    }

    /** A case with all that was decided and found in it; none outside the scope. */
    public Optional<CaseFile> find(Scope scope, long id) {
        return database.read(scope, () -> files.find(scope, id));
    }

    /** The household that a case would be about. */
    public KnownHousehold household(Actor actor, long household) {
        return database.read(actor.scope(), () -> files.household(actor, household))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    /** Whether an actor may register clues at all. */
    public static boolean mayOpen(Actor actor) {
        return actor.role().worksInVillage() || actor.role() == Role.TOWN_OFFICER || actor.role() == Role.OFFICE;
    }

    /**
     * Opens a case about a household of the register.
     *
     * @return its number
     */
    public long open(Actor actor, NewCase wanted) {
        if (!mayOpen(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        ruling.checkClue(wanted);
        try {
            return database.write(actor, () -> {
                KnownHousehold household =
                        files.household(actor, wanted.household()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
                if (household.isMonitored()) {
                    throw CaseworkProblem.MONITORED_ALREADY.refuse();
                }
                long id = files.open(actor, household, wanted, ruling.wholeUntil(wanted.foundOn()), ruling.today());
                Passage first = ruling.passage(
                        actor, Optional.empty(), 1, Action.OPEN, TABLE.first(), Filled.NOTHING, TABLE.basisOfOpening());
                passages.add(actor, id, household.division(), first);
                events.publishEvent(new CaseMoved(id, 1, actor));
                return id;
            });
        } catch (DuplicateKeyException openAlready) {
            throw CaseworkProblem.OPEN_ALREADY.refuse();
        }
    }

    /** Moves a case as the table allows, or says what stands in the way. The same attempt made twice is made once. */
    public void move(Actor actor, long id, Attempt attempt) {
        database.write(actor, () -> moveWithin(actor, id, attempt));
    }

    private void moveWithin(Actor actor, long id, Attempt attempt) {
        files.alone(actor, id);
        CaseFile file = files.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        if (attempt.seq() != file.seq()) {
            if (isDoneAlready(actor, file, attempt)) {
                return;
            }
            throw ruling.somebodyWasFaster(file);
        }
        Move move = ruling.allowed(TABLE, actor, file, attempt);
        Passage made = ruling.passage(
                actor,
                Optional.of(file.step()),
                file.seq() + 1,
                attempt.action(),
                move.then(),
                attempt.filled(),
                move.basis());
        passages.add(actor, id, file.division(), made);
        events.publishEvent(new CaseMoved(id, made.seq(), actor));
        if (made.to() == Step.MONITORED) {
            events.publishEvent(new MonitoringBegan(id, file.household().id(), actor));
        }
    }

    private static boolean isDoneAlready(Actor actor, CaseFile file, Attempt attempt) {
        return file.passages().stream()
                .anyMatch(passage -> passage.seq() == attempt.seq() + 1
                        && passage.by().account() == actor.account()
                        && passage.action() == attempt.action()
                        && passage.to() == attempt.to()
                        && passage.filled().equals(attempt.filled()));
    }
}
