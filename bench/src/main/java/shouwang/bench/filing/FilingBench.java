package shouwang.bench.filing;

import java.lang.management.ManagementFactory;
import java.util.List;
import shouwang.bench.Line;
import shouwang.bench.Said;
import shouwang.bench.http.Visitor;
import shouwang.bench.office.MeasuredOffice;

/**
 * Forms filed over HTTP (填报基准): annex 7 without trouble and annex 5 of a household of four with its incomes, by 16
 * connections, most of them in one village; beside one row a transaction. Office, database and whoever files
 * share the machine; nothing leaves it.
 */
public final class FilingBench {

    private static final int HOUSEHOLDS = 100_000;
    private static final int LEDGER = 7;
    private static final int MONITORED = 5;
    private static final int WARM_UP = 8_000;
    private static final int COMMITS = 16_000;

    private FilingBench() {}

    public static void main(String[] arguments) {
        int ledgers = Said.number(arguments, "--forms", 6_000);
        int long5 = ledgers / 4;
        Line.title("filing: %,d annexes 7 and %,d annexes 5 over HTTP, %d connections"
                .formatted(ledgers, long5, Rush.CONNECTIONS));
        try (MeasuredOffice office = MeasuredOffice.openWithPages()) {
            int warmUp = Math.min(WARM_UP, ledgers);
            Town town = Town.in(office, Said.number(arguments, "--households", HOUSEHOLDS), long5 + warmUp / 4);
            List<FilledForm> of7 = town.forms(LEDGER, ledgers + warmUp);
            List<FilledForm> of5 = town.forms(MONITORED, long5 + warmUp / 4);
            Commits commits = new Commits(office.owner());
            try (Visitor visitor = Visitor.of(office.url())) {
                visitor.signIn(town.officer());
                Rush rush = new Rush(visitor);
                commits.perSecond(COMMITS);
                double reference = commits.perSecond(COMMITS);
                Line.figure("one row a transaction", "%,.0f/s".formatted(reference), 1);
                measure("annex 7", rush, of7, warmUp, reference);
                measure("annex 5", rush, of5, warmUp / 4, reference);
                double again = commits.perSecond(COMMITS);
                Line.figure("one row a transaction again", "%,.0f/s".formatted(again), again / reference);
            }
            Line.end();
        }
        System.exit(0);
    }

    /** The ratio is of forms to transactions a second: 0.1 takes a tenth as many. */
    private static void measure(String what, Rush rush, List<FilledForm> forms, int warmUp, double reference) {
        rush.file(forms.subList(0, warmUp));
        double before = cpu();
        Rush.Outcome outcome = rush.file(forms.subList(warmUp, forms.size()));
        double office = cpu() - before - outcome.clientCpu();
        Line.figure(
                what,
                "%,.0f/s, p50 %.1f ms, p95 %.1f ms"
                        .formatted(outcome.perSecond(), outcome.millis(0.5), outcome.millis(0.95)),
                outcome.perSecond() / reference);
        Line.note("%s in %.1f s; of the processor the client used %.1f s, the office %.1f s, the rest is the database"
                .formatted(what, outcome.seconds(), outcome.clientCpu(), office));
    }

    /** Seconds of the processor that this process has used: the office and whoever files. */
    private static double cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }
}
