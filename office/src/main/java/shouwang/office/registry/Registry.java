package shouwang.office.registry;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.office.registry.Import.Status;
import shouwang.office.registry.imports.DifferenceAnswers;
import shouwang.office.registry.imports.Imports;
import shouwang.office.registry.imports.RejectsFile;
import shouwang.office.registry.imports.RosterApplication;
import shouwang.office.registry.imports.RosterStaging;
import shouwang.office.registry.imports.StoredFile;
import shouwang.office.registry.imports.StoredFiles;
import shouwang.office.registry.imports.Watched;
import shouwang.office.registry.imports.Withdrawal;
import shouwang.office.sheets.UnusableFile;

/** 登记: the door to what is known of households, and to the rosters that tell it. */
@Component
public class Registry {

    private final Database database;
    private final OfficeClock clock;
    private final Packs packs;
    private final StoredFiles files;
    private final Imports imports;
    private final RosterStaging staging;
    private final RosterApplication application;
    private final DifferenceAnswers answers;
    private final Withdrawal withdrawal;
    private final RejectsFile rejects;
    private final ApplicationEventPublisher events;

    Registry(
            Database database,
            OfficeClock clock,
            Packs packs,
            StoredFiles files,
            Imports imports,
            RosterStaging staging,
            RosterApplication application,
            DifferenceAnswers answers,
            Withdrawal withdrawal,
            RejectsFile rejects,
            ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.packs = packs;
        this.files = files;
        this.imports = imports;
        this.staging = staging;
        this.application = application;
        this.answers = answers;
        this.withdrawal = withdrawal;
        this.rejects = rejects;
        this.events = events;
    }

    /** Nothing of an import that was being read when the office stopped has been kept. */
    @EventListener(ApplicationStartedEvent.class)
    void abandonUnfinished() {
        database.write(Actor.OFFICE, () -> {
            imports.abandonUnfinished(Actor.OFFICE);
        });
    }

    /**
     * Takes one or more roster files as one import. The same files handed in again while an import of them is open are
     * that import.
     *
     * @throws shouwang.office.kernel.Refusal when a file can't be used at all; then none is kept
     */
    public long receive(Actor actor, List<HandedIn> handedIn) {
        mustRunCampaign(actor);
        if (handedIn.isEmpty()) {
            throw RegistryProblem.NO_FILE.refuse();
        }
        try {
            handedIn.forEach(staging::prove);
        } catch (UnusableFile unusable) {
            throw RegistryProblem.UNUSABLE_FILE.refuse(String.valueOf(unusable.getMessage()));
        }
        List<StoredFile> kept = handedIn.stream().map(files::keep).toList();
        String sha256 = StoredFiles.together(kept);
        String division = homeOf(actor);
        return database.write(
                actor,
                () -> imports.receive(actor, division, sha256, clock.today())
                        .map(id -> {
                            for (int i = 0; i < kept.size(); i++) {
                                imports.addFile(actor, id, division, i + 1, kept.get(i));
                            }
                            return id;
                        })
                        .or(() -> imports.openOf(actor, division, sha256))
                        .orElseThrow());
    }

    /** Reads a received import: afterwards its rows, its rejects and its differences can be looked at. */
    public void stage(Actor actor, long importId, Progress progress) {
        Import found = begin(actor, importId, Status.RECEIVED);
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
            database.write(actor, () -> imports.move(actor, importId, Status.READING, Status.FAILED, words));
            throw failure;
        }
    }

    /**
     * Enters what is new and carries the corrections out; proposals wait for their answers. When the register has
     * changed since the differences were shown, nothing is applied and the differences are found again.
     */
    public void apply(Actor actor, long importId, Progress progress) {
        mustRunCampaign(actor);
        Import found = find(actor.scope(), importId).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        if (found.status() != Status.STAGED) {
            throw RegistryProblem.NOT_OPEN.refuse(found.status().title());
        }
        database.read(actor, () -> application.missingGroups(actor, importId))
                .forEach(group -> application.make(actor, group));
        boolean isApplied;
        try (Watched watched = new Watched(progress, database, imports, actor, found)) {
            isApplied = database.write(actor, importId, () -> {
                if (!imports.move(actor, importId, Status.STAGED, Status.APPLIED, "")) {
                    throw RegistryProblem.NOT_OPEN.refuse(found.status().title());
                }
                RosterApplication.Compared compared = application.compare(actor, watched);
                if (compared.hasChanged()) {
                    return !imports.move(actor, importId, Status.APPLIED, Status.STAGED, "");
                }
                application.apply(actor, compared, watched);
                events.publishEvent(new HouseholdsChanged(importId, List.of(), actor));
                return true;
            });
        }
        if (!isApplied) {
            throw RegistryProblem.CHANGED_SINCE_SHOWN.refuse();
        }
    }

    /** Takes an applied import back whole, while nothing rests on it. */
    public void withdraw(Actor actor, long importId) {
        mustRunCampaign(actor);
        find(actor.scope(), importId).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        database.write(actor, importId, () -> {
            if (!imports.move(actor, importId, Status.APPLIED, Status.WITHDRAWN, "")) {
                throw RegistryProblem.NOT_APPLIED.refuse();
            }
            int changed = withdrawal.changedSince(actor);
            if (changed > 0) {
                throw RegistryProblem.CHANGED_SINCE_APPLIED.refuse(changed);
            }
            events.publishEvent(new ImportWithdrawn(importId, actor));
            withdrawal.takeBack(actor);
            events.publishEvent(new HouseholdsChanged(importId, List.of(), actor));
            return true;
        });
    }

    /** The differences of an import behind an id, in their order. */
    public List<Difference> differences(Scope scope, long importId, long after, int atMost) {
        return database.read(scope, () -> answers.ofImport(scope, importId, after, atMost));
    }

    /** The differences that wait for an answer, of all imports. */
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
            int open = answers.countOpen(actor, ids);
            if (open < ids.length) {
                throw RegistryProblem.DIFFERENCE_ANSWERED.refuse(ids.length - open);
            }
            answers.answer(actor, ids, isConfirmed, reason);
            if (isConfirmed) {
                application.carryOut(actor, ids, clock.today());
                events.publishEvent(new HouseholdsChanged(0, answers.householdsOf(actor, ids), actor));
            }
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
        database.read(scope, () -> {
            rejects.write(scope, importId, to);
            return true;
        });
        return true;
    }

    /** The imports before an id, the latest first. */
    public List<Import> before(Scope scope, long importId, int atMost) {
        return database.read(scope, () -> imports.before(scope, importId, atMost));
    }

    /** One import with its files. */
    public Optional<Import> find(Scope scope, long importId) {
        return database.read(scope, () -> imports.find(scope, importId));
    }

    private Import begin(Actor actor, long importId, Status from) {
        mustRunCampaign(actor);
        Import found = find(actor.scope(), importId).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        boolean begun = database.write(actor, () -> imports.move(actor, importId, from, Status.READING, ""));
        if (!begun) {
            throw found.status() == Status.READING
                    ? RegistryProblem.BEING_READ.refuse()
                    : RegistryProblem.NOT_OPEN.refuse(found.status().title());
        }
        return found;
    }

    /** The office's own imports are the campaign's town's. */
    private String homeOf(Actor actor) {
        return actor.role() == Role.OFFICE ? packs.inForce().campaign().area().town() : actor.division();
    }

    private static void mustRunCampaign(Actor actor) {
        if (!actor.role().runsCampaign()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
