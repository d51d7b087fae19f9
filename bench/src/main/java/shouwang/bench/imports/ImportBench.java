package shouwang.bench.imports;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import shouwang.bench.Line;
import shouwang.bench.Said;
import shouwang.bench.office.MeasuredOffice;
import shouwang.office.app.town.SampleTown;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.Import;
import shouwang.office.registry.Registry;

/**
 * How fast a roster is taken in (导入基准): received, read cell by cell, staged, compared, applied with its audit, and
 * every household examined; beside reading the same workbook and a plain COPY of its cells.
 */
public final class ImportBench {

    private static final int ROWS = 100_000;

    private ImportBench() {}

    public static void main(String[] arguments) {
        int rows = Said.number(arguments, "--rows", ROWS);
        Line.title("import: a roster of about %,d rows (rows per second, larger is better)".formatted(rows));
        try (MeasuredOffice office = MeasuredOffice.open()) {
            measure(office, office.roster((int) (rows / personsPerHousehold())));
        }
    }

    private static void measure(MeasuredOffice office, List<Path> rosters) {
        Cells cells = new Cells(rosters);
        Cells.Count count = cells.read();
        double reading = seconds(cells::read);
        double copying = seconds(() -> cells.copy(office.owner(), count.columns()));
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        AtomicLong id = new AtomicLong();
        double receiving = seconds(() -> id.set(office.receive(rosters)));
        double staging = seconds(() -> office.stage(id.get()));
        double applying = seconds(() -> office.apply(id.get()));
        Import done =
                office.bean(Registry.class).find(Scope.EVERYWHERE, id.get()).orElseThrow();
        print("workbook only read", count.rows(), reading, copying);
        print("read and COPY, unguarded", count.rows(), copying, copying);
        print("the office: receive", count.rows(), receiving, copying);
        print("the office: stage", count.rows(), staging, copying);
        print("the office: apply and examine", count.rows(), applying, copying);
        print("the office: all three", count.rows(), receiving + staging + applying, copying);
        Line.note("%,d columns, %,d filled cells; in the office %,d persons in %,d households, %,d rows refused or held"
                .formatted(
                        count.columns(),
                        count.filled(),
                        done.personsNew(),
                        done.householdsNew(),
                        done.rowsRefused() + done.rowsHeld()));
        Line.note("heap of the office at its fullest %,d MB of %,d MB"
                .formatted(peak() >> 20, Runtime.getRuntime().maxMemory() >> 20));
        Line.end();
    }

    /** The ratio is of time: 2 takes twice as long as the reference. */
    private static void print(String what, long rows, double seconds, double reference) {
        Line.figure(what, "%,.0f rows/s (%.1f s)".formatted(rows / seconds, seconds), seconds / reference);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double personsPerHousehold() {
        int households = 1_000;
        AtomicLong persons = new AtomicLong();
        SampleTown.of(SampleTown.SEED, households)
                .visit(house -> persons.addAndGet(house.people().size()));
        return (double) persons.get() / households;
    }

    private static long peak() {
        return heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
