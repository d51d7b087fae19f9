package shouwang.office.registry.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.office.registry.HandedIn;
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

    Arrival(Database database, OfficeClock clock, Packs packs, StoredFiles files, Imports imports) {
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
        List<StoredFile> kept = handedIn.stream().map(files::keep).toList();
        return database.write(actor, () -> begin(actor, kept));
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
        return imports.receive(actor, division, sha256, clock.today())
                .map(id -> {
                    for (int i = 0; i < kept.size(); i++) {
                        imports.addFile(actor, id, division, i + 1, kept.get(i));
                    }
                    return id;
                })
                .or(() -> imports.openOf(actor, division, sha256))
                .orElseThrow();
    }

    /** The office's own imports are the campaign's town's. */
    private String homeOf(Actor actor) {
        return actor.role() == Role.OFFICE ? packs.inForce().campaign().area().town() : actor.division();
    }
}
