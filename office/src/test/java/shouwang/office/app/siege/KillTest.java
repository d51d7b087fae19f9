package shouwang.office.app.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shouwang.office.app.siege.OfficeProcess.Victim;
import shouwang.office.app.siege.Round.Step;

/**
 * kill -9 at random moments of a town's work, of the application, of PostgreSQL and of both: what was acknowledged is
 * there, nothing is there twice, an import is whole or not at all, and the next start works. Three rounds here;
 * {@code bin/bench kills} makes twenty.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KillTest {

    private static final int ROUNDS = Integer.getInteger("shouwang.kills", 3);
    private static final long SEED = Long.getLong("shouwang.seed", 1646);
    private static final int LONGEST_MILLIS = 1000;
    private static final int MINUTES_FOR_A_ROUND = 3;
    /** An import is the longest work, so it is cut off most often. */
    private static final List<Step> STEPS =
            List.of(Step.READING, Step.READING, Step.APPLYING, Step.APPLYING, Step.TAKING_A_LIST, Step.DECIDING);

    private static final Path STORY = Path.of("target", "kills.txt");

    @TempDir
    Path folder;

    private final Random dice = new Random(SEED);
    private final List<String> story = new ArrayList<>();
    private Optional<OfficeProcess> running = Optional.empty();

    @BeforeEach
    void shareTheUnpackedPrograms() throws IOException {
        Path cache = Files.createDirectories(Path.of("target", "throw-away-postgres"));
        Files.createDirectories(data());
        Files.createSymbolicLink(data().resolve("cache"), cache.toAbsolutePath());
    }

    @AfterEach
    void endWhatWasStarted() throws IOException {
        running.ifPresent(OfficeProcess::close);
        Files.deleteIfExists(data().resolve("cache"));
        Files.write(STORY, story);
        Path log = data().resolve("log/shouwang.log");
        if (Files.exists(log)) {
            Files.copy(log, STORY.resolveSibling("kills.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void whatWasAcknowledgedOutlivesEveryKill() throws Exception {
        story.add("| round | killed | moment | acknowledged before | the import then | next start |");
        story.add("| --- | --- | --- | --- | --- | --- |");
        OfficeProcess office = start();
        FirstDay.open(office);
        for (int number = 1; number <= ROUNDS; number++) {
            Victim victim = Victim.values()[number % Victim.values().length];
            Step step = STEPS.get(dice.nextInt(STEPS.size()));
            int millis = dice.nextInt(LONGEST_MILLIS);
            try {
                office = killed(office, new Round(number), victim, step, millis);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError(
                        "round %d of seed %d: %s killed %d ms into %s".formatted(number, SEED, victim, millis, step),
                        broken);
            }
        }
        office.stop();
        assertThat(data().resolve("postgres/postmaster.pid")).doesNotExist();
    }

    /** One round: killed in the middle, started again, looked at, finished, looked at again. */
    private OfficeProcess killed(OfficeProcess office, Round round, Victim victim, Step step, int millis)
            throws Exception {
        killWithin(office, round, victim, step, millis);
        String acknowledged = round.acknowledged();
        Instant before = Instant.now();
        OfficeProcess next = start();
        Duration toStart = Duration.between(before, Instant.now());
        Reckoning reckoning = new Reckoning(data());
        String found = reckoning.acknowledgedIsThere(round);
        reckoning.nothingIsThereTwice();
        round.work(FirstDay.officer(next));
        reckoning.isWhole(round);
        reckoning.nothingIsThereTwice();
        story.add("| %d | %s | %d ms into %s | %s | %s | %.1f s |"
                .formatted(
                        round.number(),
                        victim.words(),
                        millis,
                        step.words(),
                        acknowledged,
                        found,
                        toStart.toMillis() / 1000.0));
        return next;
    }

    private OfficeProcess start() throws IOException {
        OfficeProcess office = OfficeProcess.start(data());
        running = Optional.of(office);
        return office;
    }

    private void killWithin(OfficeProcess office, Round round, Victim victim, Step step, int millis) throws Exception {
        Clerk clerk = FirstDay.officer(office);
        CompletableFuture<Boolean> work = inTheBackground(() -> round.work(clerk));
        CompletableFuture<Boolean> reached = inTheBackground(() -> round.awaitStep(step));
        // Work that breaks before anybody was killed is a fault of its own.
        CompletableFuture.anyOf(work, reached).get(MINUTES_FOR_A_ROUND, TimeUnit.MINUTES);
        try {
            work.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException underWay) {
            assertThat(work).isNotDone();
        }
        office.kill(victim);
        work.handle((done, cutOff) -> true).get(MINUTES_FOR_A_ROUND, TimeUnit.MINUTES);
    }

    private static CompletableFuture<Boolean> inTheBackground(Doing doing) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        doing.run();
                        return true;
                    } catch (Exception cutOff) {
                        throw new CompletionException(cutOff);
                    }
                },
                work -> new Thread(work, "kills").start());
    }

    private interface Doing {
        void run() throws Exception;
    }

    private Path data() {
        return folder.resolve("data");
    }
}
