package shouwang.office.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationStartedEvent;
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
import shouwang.office.registry.imports.Imports;
import shouwang.office.registry.imports.RosterApplication;
import shouwang.office.registry.imports.RosterStaging;
import shouwang.office.registry.imports.StoredFile;
import shouwang.office.registry.imports.StoredFiles;
import shouwang.office.registry.imports.Watched;
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

    Registry(
            Database database,
            OfficeClock clock,
            Packs packs,
            StoredFiles files,
            Imports imports,
            RosterStaging staging,
            RosterApplication application) {
        this.database = database;
        this.clock = clock;
        this.packs = packs;
        this.files = files;
        this.imports = imports;
        this.staging = staging;
        this.application = application;
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
                application.compare(actor, importId, watched);
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

    /** Enters what is new and applies the corrections; proposals wait for their answers. */
    public void apply(Actor actor, long importId, Progress progress) {
        Import found = find(actor.scope(), importId).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        mustRunCampaign(actor);
        try (Watched watched = new Watched(progress, database, imports, actor, found)) {
            database.write(actor, importId, () -> {
                if (!imports.move(actor, importId, Status.STAGED, Status.APPLIED, "")) {
                    throw RegistryProblem.NOT_OPEN.refuse(found.status().title());
                }
                application.apply(actor, importId, watched);
                return true;
            });
        }
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
