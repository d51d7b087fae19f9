package shouwang.office.registry.web;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
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
import shouwang.office.registry.Import.Status;
import shouwang.office.registry.Progress;
import shouwang.office.registry.Registry;
import shouwang.office.registry.RegistryProblem;
import shouwang.office.sheets.UnusableFile;

/**
 * 后台办理: reads and applies imports one after the other, whether or not somebody watches. What is under way when the
 * office stops has changed nothing and is handed in, or applied, again.
 */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int WAITING_AT_MOST = 20;
    private static final int SECONDS_TO_STOP = 5;

    private final Registry registry;
    private final Map<Long, String> underWay = new ConcurrentHashMap<>();
    private final Map<Long, String> refused = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_AT_MOST), work -> new Thread(work, "imports"));

    ImportRunner(Registry registry) {
        this.registry = registry;
    }

    /** Reads a received import when its turn comes; one that is read already stays as it is. */
    void read(Actor actor, long importId) {
        boolean isNew = registry.find(actor.scope(), importId)
                .filter(found -> found.status() == Status.RECEIVED)
                .isPresent();
        if (isNew) {
            run(importId, "排队等待读取", () -> registry.stage(actor, importId, Progress.UNWATCHED));
        }
    }

    /**
     * Applies a read import when its turn comes.
     *
     * @param keepsMissing whether households that it doesn't name are kept without asking about each
     */
    void apply(Actor actor, long importId, boolean keepsMissing) {
        run(importId, "正在应用", () -> {
            registry.apply(actor, importId, Progress.UNWATCHED);
            if (keepsMissing) {
                registry.keepMissing(actor, importId);
            }
        });
    }

    /** What is being done with an import or waits to be done. */
    Optional<String> underWay(long importId) {
        return Optional.ofNullable(underWay.get(importId));
    }

    /** Why the last work on an import was refused. */
    Optional<String> refused(long importId) {
        return Optional.ofNullable(refused.get(importId));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    private void run(long importId, String words, Runnable work) {
        String before = underWay.putIfAbsent(importId, words);
        if (words.equals(before)) {
            // The same button twice.
            return;
        }
        if (before != null) {
            throw RegistryProblem.BEING_READ.refuse();
        }
        refused.remove(importId);
        try {
            worker.execute(() -> finish(importId, work));
        } catch (RejectedExecutionException full) {
            underWay.remove(importId);
            throw RegistryProblem.TOO_MANY_WAITING.refuse();
        }
    }

    private void finish(long importId, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            refused.put(importId, refusal.words());
        } catch (UnusableFile told) {
            // The import itself says what is wrong with its file.
        } catch (RuntimeException failure) {
            LOG.warn("import {}", importId, failure);
            refused.put(importId, "没有办成,资料没有改动。请再试一次;仍不成功时请联系系统管理员。");
        } finally {
            underWay.remove(importId);
        }
    }
}
