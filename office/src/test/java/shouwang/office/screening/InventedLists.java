package shouwang.office.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Progress;

/** Hands in lists of invented people, each a CSV of its own. */
final class InventedLists {

    static final Actor OFFICER = new Actor(11, 12, "样专干", Role.TOWN_OFFICER, InventedRegister.TOWN);
    static final Actor MONITOR = new Actor(13, 14, "样监测", Role.VILLAGE_MONITOR, InventedRegister.FUXING);
    static final ListSource PROVINCE = new ListSource(ListKind.PROVINCE, "");
    static final ListSource DIBAO = new ListSource(ListKind.DIBAO, "");

    private static int files;

    private final Screening screening;
    private final Path folder;

    InventedLists(Screening screening, Path folder) {
        this.screening = screening;
        this.folder = folder;
    }

    Path file(String header, String... rows) {
        try {
            Path file = folder.resolve("list-" + ++files + ".csv");
            return Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Taken take(ListSource source, Path file) {
        return screening.takeList(
                OFFICER, source, new HandedIn(file, file.getFileName().toString()), Progress.UNWATCHED);
    }

    /** Takes a list and reads what became of its rows. */
    List<RowOutcome> outcomes(ListSource source, Path file) {
        Taken taken = take(source, file);
        List<RowOutcome> rows = new ArrayList<>();
        screening.outcomes(OFFICER.scope(), rows::add);
        rows.removeIf(row -> !row.file().equals(taken.list().file()));
        return rows;
    }
}
