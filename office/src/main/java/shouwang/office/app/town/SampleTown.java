package shouwang.office.app.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import shouwang.office.app.town.TownFiles.HandedList;

/**
 * 样板镇: a town of invented people in the ten real villages of 通旅镇, as the files that its offices would hand in. The
 * same seed and size are the same town; faults, unreadable cells and stray rows are planted and can be asked for.
 */
public final class SampleTown {

    /** The campaign day on which ages, months and school years of the town are right. */
    public static final LocalDate REFERENCE_DAY = LocalDate.of(2023, 5, 20);

    /** As many households as 通旅镇 is taken to have. */
    public static final int HOUSEHOLDS = 12_000;

    /** The seed of demo and screenshots. */
    public static final long SEED = 512022115;

    private static final int FEWEST = 100;
    private static final int PER_ROSTER = 300_000;

    private final long seed;
    private final int households;

    private SampleTown(long seed, int households) {
        this.seed = seed;
        this.households = households;
    }

    /** The whole town. */
    public static SampleTown of(long seed) {
        return new SampleTown(seed, HOUSEHOLDS);
    }

    /**
     * The town in another size; the {@link Cast} lives in each.
     *
     * @param households at least 100, so that every planted fault finds a house
     */
    public static SampleTown of(long seed, int households) {
        if (households < FEWEST) {
            throw new IllegalArgumentException("a sample town has at least " + FEWEST + " households");
        }
        return new SampleTown(seed, households);
    }

    /** Visits every household in the order of the roster, one at a time. */
    public void visit(Consumer<SampleHousehold> visitor) {
        new Census(seed, households).visit(visitor);
    }

    /** Every household at once; for towns that fit into memory. */
    public List<SampleHousehold> households() {
        List<SampleHousehold> all = new ArrayList<>(households);
        visit(all::add);
        return all;
    }

    /** The faults planted: each of these rules must flag its household. */
    public List<PlantedFault> faults() {
        List<SampleHousehold> faulty = new ArrayList<>();
        visit(house -> {
            if (!house.rules().isEmpty()) {
                faulty.add(house);
            }
        });
        return faulty.stream()
                .flatMap(house -> house.rules().stream().map(rule -> new PlantedFault(house.number(), rule)))
                .toList();
    }

    /** The lists of the key groups, each row with the answer it must get. */
    public List<SampleList> lists() {
        ListKeeping keeping = new ListKeeping();
        visit(keeping::meet);
        return keeping.lists();
    }

    /** Writes all files into a folder, which is made when it is not there. */
    public TownFiles writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            ListKeeping keeping = new ListKeeping();
            List<Path> rosters = writeRosters(folder, keeping);
            List<HandedList> lists = new ArrayList<>();
            for (SampleList list : keeping.lists()) {
                lists.add(new HandedList(list.said(), ListFile.write(list, folder), list));
            }
            return new TownFiles(rosters, lists);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Path> writeRosters(Path folder, ListKeeping keeping) throws IOException {
        try (RosterFiles files = new RosterFiles(folder, PER_ROSTER)) {
            visit(house -> {
                keeping.meet(house);
                files.write(house);
            });
            return files.paths();
        }
    }

    /** A fault in the sample town (疑点): the household by its 户编号 and the rule that must flag it. */
    public record PlantedFault(String household, String rule) {}
}
