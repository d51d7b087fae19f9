package shouwang.office.screening.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Refusal;
import shouwang.office.registry.HandedIn;
import shouwang.office.screening.ListSource;
import shouwang.office.screening.Screening;
import shouwang.office.screening.ScreeningProblem;
import shouwang.office.screening.Taken;

/**
 * 后台收名单: takes long lists one after the other, whether or not somebody watches. A list is taken whole or not at all: of
 * one that was under way when the office stopped nothing is kept, and it is handed in again.
 */
@Component
class ListRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ListRunner.class);
    private static final int WAITING_AT_MOST = 20;
    private static final int REMEMBERED = 200;
    private static final int SECONDS_TO_STOP = 5;

    private final Screening screening;
    private final Map<UUID, Taking> takings = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_AT_MOST), work -> new Thread(work, "lists"));

    ListRunner(Screening screening) {
        this.screening = screening;
    }

    /**
     * 收取进度: how far a list is.
     *
     * @param account whose it is
     * @param taken the list, when it is done
     * @param refused why it was not taken
     */
    record Taking(long account, String file, String step, long rows, Optional<Taken> taken, Optional<String> refused) {

        Taking at(String words, long done) {
            return new Taking(account, file, words, done, taken, refused);
        }

        boolean isOver() {
            return taken.isPresent() || refused.isPresent();
        }
    }

    /** Takes a list when its turn comes; the copy of the file is deleted then. */
    UUID take(Actor actor, ListSource source, Path copy, String name) {
        takings.entrySet().removeIf(known -> known.getValue().isOver() && takings.size() > REMEMBERED);
        UUID id = UUID.randomUUID();
        takings.put(id, new Taking(actor.account(), name, "排队等待收取", 0, Optional.empty(), Optional.empty()));
        try {
            worker.execute(() -> finish(id, actor, source, new HandedIn(copy, name)));
        } catch (RejectedExecutionException full) {
            takings.remove(id);
            throw ScreeningProblem.TOO_MANY_WAITING.refuse();
        }
        return id;
    }

    /** How far a person's own list is. */
    Optional<Taking> of(Actor actor, UUID id) {
        return Optional.ofNullable(takings.get(id)).filter(taking -> taking.account() == actor.account());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    private void finish(UUID id, Actor actor, ListSource source, HandedIn file) {
        try {
            Taken taken = screening.takeList(
                    actor,
                    source,
                    file,
                    (step, done, of) -> takings.computeIfPresent(id, (same, taking) -> taking.at(step, done)));
            over(id, Optional.of(taken), Optional.empty());
        } catch (Refusal refusal) {
            over(id, Optional.empty(), Optional.of(refusal.words()));
        } catch (RuntimeException failure) {
            LOG.warn("list {}", file.name(), failure);
            over(id, Optional.empty(), Optional.of("没有收成，没有改动任何资料。请再交一次；仍不成功时请联系系统管理员。"));
        } finally {
            delete(file.file());
        }
    }

    private void over(UUID id, Optional<Taken> taken, Optional<String> refused) {
        takings.computeIfPresent(
                id,
                (same, taking) ->
                        new Taking(taking.account(), taking.file(), taking.step(), taking.rows(), taken, refused));
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException stays) {
            LOG.warn("the copy of a list stays: {}", copy, stays);
        }
    }
}
