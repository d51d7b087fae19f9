package shouwang.office.app.screen;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import shouwang.office.campaign.Annexes;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Registry;
import shouwang.office.screening.ListSource;
import shouwang.office.screening.Screening;
import shouwang.policy.pack.Annex;

/** 案头: loads, validates, matches, routes and examines through the office's own doors, then writes the results. */
@Component
class ScreeningDesk {

    private final Database database;
    private final OfficeClock clock;
    private final Divisions divisions;
    private final Registry registry;
    private final Screening screening;
    private final Results results;
    private final Annexes annexes;
    private final Packs packs;
    private final Summary summary;

    ScreeningDesk(
            Database database,
            OfficeClock clock,
            Divisions divisions,
            Registry registry,
            Screening screening,
            Results results,
            Annexes annexes,
            Packs packs,
            Summary summary) {
        this.database = database;
        this.clock = clock;
        this.divisions = divisions;
        this.registry = registry;
        this.screening = screening;
        this.results = results;
        this.annexes = annexes;
        this.packs = packs;
        this.summary = summary;
    }

    /** Does the whole work of one order; the folder is touched only when everything has succeeded. */
    void work(ScreenOrder order, Consumer<String> say) {
        Told told = new Told(say);
        divisions.load(Actor.OFFICE);
        clock.startOn(order.asOf().orElseGet(LocalDate::now));
        long roster = registry.receive(
                Actor.OFFICE,
                order.rosters().stream().map(ScreeningDesk::handed).toList());
        registry.stage(Actor.OFFICE, roster, told);
        registry.apply(Actor.OFFICE, roster, told);
        for (ScreenOrder.Handed list : order.lists()) {
            screening.takeList(Actor.OFFICE, ListSource.parse(list.kind()).orElseThrow(), handed(list.file()), told);
        }
        told.step("写出结果", 0, 0);
        write(order.out(), roster);
        summary.of(roster).forEach(say);
        say.accept("结果在 " + order.out());
    }

    private void write(Path out, long roster) {
        try {
            Files.createDirectories(out);
            Path beside = Files.createTempDirectory(out, ".screen");
            try {
                List<Path> written = new ArrayList<>(tables(roster, beside));
                for (Annex annex : annexes.all()) {
                    written.add(annex(annex, beside));
                }
                Files.deleteIfExists(out.resolve(Results.REJECTS));
                for (Path file : written) {
                    Files.move(
                            file, out.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                try (var left = Files.list(beside)) {
                    for (Path file : left.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(beside);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Path> tables(long roster, Path folder) {
        return database.read(Actor.OFFICE, () -> results.write(Actor.OFFICE.scope(), roster, folder));
    }

    private Path annex(Annex annex, Path folder) throws IOException {
        Path file = folder.resolve(annex.kind() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            // The pack's area is its county: a roster may hold households of another town, and none is left out.
            String county = packs.inForce().campaign().area().county() + "000000";
            annexes.write(Actor.OFFICE, annex, county, clock.today(), out);
        }
        return file;
    }

    private static HandedIn handed(Path file) {
        return new HandedIn(file, file.getFileName().toString());
    }
}
