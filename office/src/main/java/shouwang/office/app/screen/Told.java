package shouwang.office.app.screen;

import java.util.function.Consumer;
import shouwang.office.registry.Progress;

/** Progress on a console: a line when a step begins, and one every ten seconds while it goes on. */
final class Told implements Progress {

    private static final long QUIET_NANOS = 10_000_000_000L;

    private final Consumer<String> say;
    private String step = "";
    private long lastAt;

    Told(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public void step(String step, long done, long of) {
        long now = System.nanoTime();
        if (!step.equals(this.step)) {
            this.step = step;
            lastAt = now;
            say.accept(step + "……");
        } else if (now - lastAt > QUIET_NANOS) {
            lastAt = now;
            say.accept("  " + done + (of > 0 ? " / " + of : ""));
        }
    }
}
