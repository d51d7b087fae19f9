package shouwang.office.registry.imports;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.registry.Import;
import shouwang.office.registry.Progress;

/**
 * Tells how far an import is to two listeners: whoever started it, at once, and its page, every half second from a
 * transaction of its own, because the work's own shows nothing before it ends.
 */
public final class Watched implements Progress, AutoCloseable {

    private static final long EVERY_MILLIS = 500;

    private final Progress starter;
    private final AtomicReference<Import.@Nullable Step> latest = new AtomicReference<>();
    private final Thread keeper;

    public Watched(Progress starter, Database database, Imports imports, Actor actor, Import watched) {
        this.starter = starter;
        this.keeper = new Thread(() -> keep(database, imports, actor, watched), "import-progress-" + watched.id());
        keeper.setDaemon(true);
        keeper.start();
    }

    @Override
    public void step(String step, long done, long of) {
        latest.set(new Import.Step(step, done, of));
        starter.step(step, done, of);
    }

    @Override
    public void close() {
        keeper.interrupt();
        try {
            keeper.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Database database, Imports imports, Actor actor, Import watched) {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                Import.Step step = latest.getAndSet(null);
                if (step != null) {
                    database.write(actor, () -> imports.progress(actor, watched.id(), watched.division(), step));
                }
            }
        } catch (InterruptedException ended) {
            // The work is done: its result says more than its progress.
        }
    }
}
