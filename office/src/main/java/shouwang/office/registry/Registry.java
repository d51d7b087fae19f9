package shouwang.office.registry;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.Import.Status;
import shouwang.office.registry.imports.Arrival;
import shouwang.office.registry.imports.DifferenceAnswers;
import shouwang.office.registry.imports.ImportEffects;
import shouwang.office.registry.imports.Imports;
import shouwang.office.registry.imports.RejectsFile;
import shouwang.office.registry.imports.RosterApplication;
import shouwang.office.registry.imports.RosterStaging;
import shouwang.office.registry.imports.Watched;
import shouwang.office.sheets.UnusableFile;

/** 登记: the door for rosters, from the files handed in to what they change and back. */
@Component
public class Registry {

    private final Database database;
    private final Imports imports;
    private final Arrival arrival;
    private final RosterStaging staging;
    private final RosterApplication application;
    private final ImportEffects effects;
    private final DifferenceAnswers answers;
    private final RejectsFile rejects;

    Registry(
            Database database,
            Imports imports,
            Arrival arrival,
            RosterStaging staging,
            RosterApplication application,
            ImportEffects effects,
            DifferenceAnswers answers,
            RejectsFile rejects) {
        this.database = database;
        this.imports = imports;
        this.arrival = arrival;
        this.staging = staging;
        this.application = application;
        this.effects = effects;
        this.answers = answers;
        this.rejects = rejects;
    }

    /** Nothing of an import that was being read when the office stopped has changed the register. */
    @EventListener(ApplicationStartedEvent.class)
    void abandonUnfinished() {
        arrival.putInOrder(Actor.OFFICE);
    }

    /**
     * Takes one or more roster files as one import. The same files handed in again while an import of them is open are
     * that import.
     *
     * @throws shouwang.office.kernel.Refusal when a file can't be used at all; then none is kept
     */
    public long receive(Actor actor, List<HandedIn> handedIn) {
        mustRunCampaign(actor);
        return arrival.take(actor, handedIn);
    }

    /** Lets an import that the end of the program interrupted be read again. */
    public void resume(Actor actor, long importId) {
        Import found = mayWork(actor, importId);
        if (!arrival.resume(actor, importId)) {
            throw found.status() == Status.ABANDONED
                    ? RegistryProblem.HANDED_IN_ANEW.refuse()
                    : RegistryProblem.NOT_OPEN.refuse(found.status().title());
        }
    }

    /** Reads a received import: afterwards its rows, its rejects and its differences can be looked at. */
    public void stage(Actor actor, long importId, Progress progress) {
        Import found = mayWork(actor, importId);
        if (!database.write(actor, () -> imports.move(actor, importId, Status.RECEIVED, Status.READING, ""))) {
            throw found.status() == Status.READING
                    ? RegistryProblem.BEING_READ.refuse()
                    : RegistryProblem.NOT_OPEN.refuse(found.status().title());
        }
        try (Watched watched = new Watched(progress, database, imports, actor, found)) {
            database.write(actor, importId, () -> {
                staging.stage(actor, importId, found.division(), watched);
                application.compare(actor, watched);
                return imports.move(actor, importId, Status.READING, Status.STAGED, "");
            });
        } catch (RuntimeException failure) {
            String words = failure instanceof UnusableFile unusable
                    ? String.valueOf(unusable.getMessage())
                    : "读取时出错,没有改动任何资料。请重新上传;仍不成功时请联系系统管理员。";
            arrival.fail(actor, importId, words);
            throw failure;
        }
    }

    /**
     * Enters what is new and carries the corrections out; proposals wait for their answers. When the register has
     * changed since the differences were shown, nothing is applied and the differences are found again.
     */
    public void apply(Actor actor, long importId, Progress progress) {
        Import found = mayWork(actor, importId);
        if (found.status() != Status.STAGED) {
            throw RegistryProblem.NOT_OPEN.refuse(found.status().title());
        }
        database.read(actor, () -> application.missingGroups(actor, importId))
                .forEach(group -> application.make(actor, group));
        boolean isApplied;
        try (Watched watched = new Watched(progress, database, imports, actor, found)) {
            isApplied = database.write(actor, importId, () -> {
                if (!imports.apply(actor, importId)) {
                    throw RegistryProblem.NOT_OPEN.refuse(found.status().title());
                }
                return effects.apply(actor, importId, watched)
                        || !imports.move(actor, importId, Status.APPLIED, Status.STAGED, "");
            });
        }
        if (!isApplied) {
            throw RegistryProblem.CHANGED_SINCE_SHOWN.refuse();
        }
    }

    /** Takes an applied import back whole, while nothing rests on it. */
    public void withdraw(Actor actor, long importId) {
        mayWork(actor, importId);
        database.write(actor, importId, () -> {
            if (!imports.withdraw(actor, importId)) {
                throw RegistryProblem.NOT_APPLIED.refuse();
            }
            effects.takeBack(actor, importId);
            return true;
        });
    }

    /** One import with its files. */
    public Optional<Import> find(Scope scope, long importId) {
        return database.read(scope, () -> imports.find(scope, importId));
    }

    /** The imports before an id, the latest first; their files are left out. */
    public List<Import> before(Scope scope, long importId, int atMost) {
        return database.read(scope, () -> imports.before(scope, importId, atMost));
    }

    /** The differences of an import behind an id, in their order. */
    public List<Difference> differences(Scope scope, long importId, long after, int atMost) {
        return database.read(scope, () -> answers.ofImport(scope, importId, after, atMost));
    }

    /** The differences that wait for an answer, of all imports, behind an id. */
    public List<Difference> openDifferences(Scope scope, long after, int atMost) {
        return database.read(scope, () -> answers.open(scope, after, atMost));
    }

    /** Confirms or declines proposed differences of applied imports, one or many at once. */
    public void answer(Actor actor, List<Long> differences, boolean isConfirmed, String reason) {
        mustRunCampaign(actor);
        if (reason.isBlank()) {
            throw RegistryProblem.REASON_MISSING.refuse();
        }
        Long[] ids = differences.stream().distinct().toArray(Long[]::new);
        database.write(actor, () -> {
            int answered = answers.answer(actor, ids, isConfirmed, reason);
            if (answered < ids.length) {
                throw RegistryProblem.DIFFERENCE_ANSWERED.refuse(ids.length - answered);
            }
            if (isConfirmed) {
                effects.carryOut(actor, ids, answers.householdsOf(actor, ids));
            }
        });
    }

    /**
     * Keeps every household that an applied import doesn't name: it was a file of some households and not of all. Each
     * proposal to end one is declined; nothing of them changes.
     */
    public void keepMissing(Actor actor, long importId) {
        mayWork(actor, importId);
        database.write(actor, () -> {
            Long[] open = answers.open(actor, importId, Difference.Kind.HOUSEHOLD_MISSING);
            answers.answer(actor, open, false, "文件只含部分农户，未列出的户保留");
        });
    }

    /**
     * Writes the rows in error of an import as they came, to be repaired and handed in again.
     *
     * @return whether there are any; else nothing is written
     */
    public boolean rejects(Scope scope, long importId, Path to) {
        Import found = find(scope, importId).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        if (found.rowsSentBack() == 0) {
            return false;
        }
        return database.read(scope, () -> {
            rejects.write(scope, importId, to);
            return true;
        });
    }

    /**
     * Writes the households of an import that contradict themselves with all their rows, the right ones too, to be
     * repaired and handed in whole.
     *
     * @return whether right rows are held back at all; else nothing is written
     */
    public boolean householdsHeld(Scope scope, long importId, Path to) {
        Import found = find(scope, importId).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        if (found.rowsHeld() == 0) {
            return false;
        }
        return database.read(scope, () -> {
            rejects.writeHouseholdsHeld(scope, importId, to);
            return true;
        });
    }

    private Import mayWork(Actor actor, long importId) {
        mustRunCampaign(actor);
        return find(actor.scope(), importId).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    private static void mustRunCampaign(Actor actor) {
        if (!actor.role().runsCampaign()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
