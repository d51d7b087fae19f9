package shouwang.office.app.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rosters of a town: one after the other, because a sheet ends after 1,048,576 rows. */
final class RosterFiles implements AutoCloseable {

    private final Path folder;
    private final int households;
    private final List<Path> paths = new ArrayList<>();
    private Optional<RosterFile> open = Optional.empty();
    private int written;

    RosterFiles(Path folder, int householdsEach) {
        this.folder = folder;
        this.households = householdsEach;
    }

    void write(SampleHousehold house) {
        try {
            if (written++ % households == 0) {
                close();
                Path path = folder.resolve("1-通旅镇花名册" + (paths.isEmpty() ? "" : "-" + (paths.size() + 1)) + ".xlsx");
                paths.add(path);
                open = Optional.of(new RosterFile(path, "通旅镇防止返贫监测帮扶农户花名册(样板)"));
            }
            open.orElseThrow().write(house);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Path> paths() {
        return List.copyOf(paths);
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }
}
