package shouwang.office.registry.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Import.Status;
import shouwang.office.registry.RegistryProblem;
import shouwang.office.sheets.UnusableFile;

/** 接收: takes roster files in. A file that can't be used at all is refused before anything of it is kept. */
@Component
public class Arrival {

    private final Database database;
    private final OfficeClock clock;
    private final Packs packs;
    private final StoredFiles files;
    private final Imports imports;
    private final Interruptions interruptions;

    Arrival(
            Database database,
            OfficeClock clock,
            Packs packs,
            StoredFiles files,
            Imports imports,
            Interruptions interruptions) {
        this.interruptions = interruptions;
        this.database = database;
        this.clock = clock;
        this.packs = packs;
        this.files = files;
        this.imports = imports;
    }

    public long take(Actor actor, List<HandedIn> handedIn) {
        if (handedIn.isEmpty()) {
            throw RegistryProblem.NO_FILE.refuse();
        }
        handedIn.forEach(this::prove);
        // Alone, so that no file is discarded between being kept and being named by its import.
        synchronized (files) {
            List<StoredFile> kept = handedIn.stream().map(files::keep).toList();
            return database.write(actor, () -> begin(actor, kept));
        }
    }

    /** What the end of the program left: files that nobody was told of go, imports wait to be read again. */
    public void putInOrder(Actor actor) {
        files.sweep();
        database.write(actor, () -> {
            interruptions.note(actor);
        });
    }

    /** Lets an interrupted import be read again; false when it was not interrupted, or its files were handed in anew. */
    public boolean resume(Actor actor, long importId) {
        return database.write(actor, () -> interruptions.resume(actor, importId));
    }

    /** Notes that the files of an import can't be read, and keeps none that no other import was handed in with. */
    public void fail(Actor actor, long importId, String words) {
        synchronized (files) {
            database.write(actor, () -> {
                        imports.move(actor, importId, Status.READING, Status.FAILED, words);
                        return imports.filesOf(actor, importId).stream()
                                .filter(file -> imports.isOnlyIn(actor, importId, file))
                                .toList();
                    })
                    .forEach(files::discard);
        }
    }

    private void prove(HandedIn handedIn) {
        List<StoredFile> asHandedIn = List.of(new StoredFile(handedIn.name(), ""));
        try {
            RosterTables.open(
                            asHandedIn, file -> handedIn.file(), packs.inForce().columns())
                    .close();
        } catch (UnusableFile unusable) {
            throw RegistryProblem.UNUSABLE_FILE.refuse(String.valueOf(unusable.getMessage()));
        }
    }

    private long begin(Actor actor, List<StoredFile> kept) {
        String sha256 = StoredFiles.together(kept);
        String division = homeOf(actor);
        return interruptions
                .latest(actor, division, sha256)
                .filter(id -> interruptions.resume(actor, id))
                .or(() -> receive(actor, division, sha256, kept))
                .or(() -> imports.openOf(actor, division, sha256))
                .orElseThrow();
    }

    private Optional<Long> receive(Actor actor, String division, String sha256, List<StoredFile> kept) {
        return imports.receive(actor, division, sha256, clock.today()).map(id -> {
            for (int i = 0; i < kept.size(); i++) {
                imports.addFile(actor, id, division, i + 1, kept.get(i));
            }
            return id;
        });
    }

    /** The office's own imports are the campaign's town's. */
    private String homeOf(Actor actor) {
        return actor.role() == Role.OFFICE ? packs.inForce().campaign().area().town() : actor.division();
    }
}
