package shouwang.office.registry.examination;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.packs.Packs;
import shouwang.office.registry.Progress;
import shouwang.office.registry.RegisteredHousehold;
import shouwang.policy.rule.Desk;

/**
 * 研判: holds households against the pack in force and keeps what is found. The database's thread reads and writes while
 * another judges; only a few batches are ever in memory.
 */
@Component
public class HouseholdExamination {

    private static final int BATCH = 500;
    private static final int BATCHES_AHEAD = 3;
    private static final int A_FEW = 8;

    private final Packs packs;
    private final KnownColumns columns;
    private final HouseholdCursor cursor;
    private final Findings findings;
    private final FindingsOfOne findingsOfOne;
    /** Setting up a desk takes longer than a household at it; columns and day change seldom. */
    private volatile Optional<SetUp> setUp = Optional.empty();

    private record SetUp(Set<String> columns, LocalDate on, Desk desk) {}

    HouseholdExamination(
            Packs packs, KnownColumns columns, HouseholdCursor cursor, Findings findings, FindingsOfOne findingsOfOne) {
        this.packs = packs;
        this.columns = columns;
        this.cursor = cursor;
        this.findings = findings;
        this.findingsOfOne = findingsOfOne;
    }

    /** The desk for the columns that the register has known so far, on a day. */
    public Desk desk(Actor actor, LocalDate on) {
        Set<String> known = columns.all(actor);
        Optional<SetUp> ready =
                setUp.filter(desk -> desk.on().equals(on) && desk.columns().equals(known));
        if (ready.isEmpty()) {
            ready = Optional.of(new SetUp(known, on, packs.inForce().desk(known, on)));
            setUp = ready;
        }
        return ready.get().desk();
    }

    /** Examines all households within the actor's scope. Within a write transaction. */
    public void examineAll(Actor actor, LocalDate on, Progress progress) {
        try (HouseholdCursor.Households households = cursor.open(actor.scope())) {
            examine(actor, on, households, progress);
        }
    }

    /** Examines these. Within a write transaction. */
    public void examine(Actor actor, LocalDate on, Long[] ids, Progress progress) {
        if (ids.length > 0 && ids.length <= A_FEW) {
            examineFew(actor, on, ids);
        } else if (ids.length > 0) {
            try (HouseholdCursor.Households households = cursor.open(actor.scope(), ids)) {
                examine(actor, on, households, progress);
            }
        }
    }

    /** For a few, neither a second thread nor tables of the session are worth their while. */
    private void examineFew(Actor actor, LocalDate on, Long[] ids) {
        Desk desk = desk(actor, on);
        List<RegisteredHousehold> few = new ArrayList<>();
        try (HouseholdCursor.Households households = cursor.open(actor.scope(), ids)) {
            households.forEachRemaining(few::add);
        }
        examined(desk, few).forEach(household -> findingsOfOne.keep(actor, household));
    }

    private void examine(Actor actor, LocalDate on, HouseholdCursor.Households households, Progress progress) {
        Desk desk = desk(actor, on);
        findings.begin(actor);
        ExecutorService judge = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "examination");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<List<Findings.Examined>>> judged = new ArrayDeque<>();
            long done = 0;
            while (households.hasNext()) {
                List<RegisteredHousehold> batch = next(households);
                judged.add(judge.submit(() -> examined(desk, batch)));
                if (judged.size() > BATCHES_AHEAD) {
                    done += keep(actor, judged.remove());
                    progress.step("研判", done, 0);
                }
            }
            while (!judged.isEmpty()) {
                done += keep(actor, judged.remove());
            }
            progress.step("研判", done, done);
        } finally {
            judge.shutdownNow();
        }
        findings.end(actor);
    }

    private static List<RegisteredHousehold> next(HouseholdCursor.Households households) {
        List<RegisteredHousehold> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && households.hasNext()) {
            batch.add(households.next());
        }
        return batch;
    }

    private static List<Findings.Examined> examined(Desk desk, List<RegisteredHousehold> batch) {
        return batch.stream()
                .map(household -> Findings.Examined.of(household, desk.examine(household.record())))
                .toList();
    }

    private int keep(Actor actor, Future<List<Findings.Examined>> judged) {
        try {
            List<Findings.Examined> examined = judged.get();
            findings.add(actor, examined);
            return examined.size();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the pack failed on a household", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
