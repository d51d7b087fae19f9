package shouwang.bench.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import shouwang.bench.Line;
import shouwang.bench.rules.HandWrittenRules.Found;
import shouwang.policy.Answer;
import shouwang.policy.Column;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.pack.PolicyPack;
import shouwang.policy.rule.BoundRules;
import shouwang.policy.rule.Desk;
import shouwang.policy.rule.Examination;
import shouwang.policy.rule.Finding;

/**
 * What the pack's rules cost for a household of four, beside ten of them written by hand in Java (规则基准). Before
 * anything is timed both sides must give the same answers with the same missing names for every household.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC", "-Xmx512m"})
public class RulesBench {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 20);
    private static final long SEED = 20230520;

    /** Enough that no branch can be learnt by heart; a power of two. */
    private static final int HOUSEHOLDS = 4096;

    private final PolicyPack pack = PolicyPack.load("tonglv-2023");
    private final HandWrittenRules byHand = new HandWrittenRules(pack.day(DAY));
    private final BoundRules ten = new BoundRules(
            pack,
            pack.rules().stream()
                    .filter(rule -> HandWrittenRules.IDS.contains(rule.id()))
                    .toList(),
            DAY);
    private final BoundRules all = new BoundRules(pack, pack.rules(), DAY);
    private final Desk desk =
            pack.desk(pack.columns().all().stream().map(Column::key).collect(Collectors.toSet()), DAY);

    private final HouseholdRecord[] records = new HouseholdRecord[HOUSEHOLDS];
    private final TypedHousehold[] typed = new TypedHousehold[HOUSEHOLDS];
    private final BoundRules.Bound[] boundForTen = new BoundRules.Bound[HOUSEHOLDS];
    private final BoundRules.Bound[] boundForAll = new BoundRules.Bound[HOUSEHOLDS];
    private int next;

    /** Of a hundred cells so many are empty: with some, rules answer unknown and name what is missing. */
    @Param({"0", "3"})
    public int empty;

    public static void main(String[] arguments) throws RunnerException {
        boolean isQuick = List.of(arguments).contains("--quick");
        var options = new OptionsBuilder()
                .include("^" + RulesBench.class.getName().replace(".", "\\.") + "\\.")
                .verbosity(VerboseMode.SILENT);
        if (isQuick) {
            options.forks(1).measurementIterations(3).measurementTime(TimeValue.milliseconds(300));
        }
        Line.title("rules: a household of four, one core (ns per household, smaller is better)");
        Collection<RunResult> results = new Runner(options.build()).run();
        print("every cell filled", "0", results);
        print("3 of 100 cells empty: unknown answers name what is missing", "3", results);
        Line.note("%d rules in the pack; %d households, agreed on by both sides before timing"
                .formatted(PolicyPack.load("tonglv-2023").rules().size(), HOUSEHOLDS));
        Line.end();
    }

    @Setup
    public void setUp() {
        FourAtHome households = new FourAtHome(SEED, empty);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            records[i] = households.next();
            typed[i] = new TypedHousehold(records[i], DAY);
            boundForTen[i] = ten.bind(records[i]);
            boundForAll[i] = all.bind(records[i]);
            mustAgree(i);
        }
    }

    /** The reference: ten rules in Java over fields. */
    @Benchmark
    public void tenByHand(Blackhole sink) {
        for (Found found : byHand.ask(typed[turn()])) {
            sink.consume(found);
        }
    }

    /** The same ten as the pack's sentences, over bound facts. */
    @Benchmark
    public void tenOfThePack(Blackhole sink) {
        read(ten.ask(boundForTen[turn()]), sink);
    }

    /** Every rule of the pack, over bound facts. */
    @Benchmark
    public void allOfThePack(Blackhole sink) {
        read(all.ask(boundForAll[turn()]), sink);
    }

    /** The desk as the office uses it: texts of cells in, facts derived, every rule, the verdict out. */
    @Benchmark
    public void wholeDesk(Blackhole sink) {
        Examination examination = desk.examine(records[turn()]);
        sink.consume(examination.verdict());
        sink.consume(examination.findings());
    }

    private int turn() {
        next = (next + 1) & (HOUSEHOLDS - 1);
        return next;
    }

    /** A missing name is made when it is read; by hand it is made at once. So it is read. */
    private static void read(List<Finding> findings, Blackhole sink) {
        for (Finding finding : findings) {
            sink.consume(finding.answer() == Answer.UNKNOWN ? finding.missing() : finding);
        }
    }

    private void mustAgree(int household) {
        Set<Found> ours = ten.ask(boundForTen[household]).stream()
                .map(finding -> new Found(finding.ruleId(), finding.memberRow(), finding.answer(), finding.missing()))
                .collect(Collectors.toSet());
        Set<Found> theirs = new HashSet<>(byHand.ask(typed[household]));
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("household " + household + ": the pack says " + difference(ours, theirs)
                    + ", by hand " + difference(theirs, ours));
        }
    }

    private static List<Found> difference(Set<Found> of, Set<Found> without) {
        return of.stream().filter(found -> !without.contains(found)).toList();
    }

    private static void print(String what, String empty, Collection<RunResult> all) {
        List<RunResult> results = all.stream()
                .filter(result -> empty.equals(result.getParams().getParam("empty")))
                .toList();
        Line.part(what);
        double reference = time(results, "tenByHand").getScore();
        for (String name : List.of("tenByHand", "tenOfThePack", "allOfThePack", "wholeDesk")) {
            Result<?> time = time(results, name);
            Line.figure(
                    name,
                    "%,d ns ± %,d".formatted(Math.round(time.getScore()), Math.round(time.getScoreError())),
                    time.getScore() / reference);
        }
    }

    private static Result<?> time(List<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult();
    }
}
