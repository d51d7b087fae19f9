package shouwang.bench.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import shouwang.bench.http.Visitor;

/** Many who ask for the same page at once (并发访问), each for the next as soon as the last one came. */
final class Rush {

    private static final int CONNECTIONS = 16;
    private static final int WARM_UP_SECONDS = 20;

    private final Visitor visitor;
    private final int seconds;

    Rush(Visitor visitor, int seconds) {
        this.visitor = visitor;
        this.seconds = seconds;
    }

    /** @param micros how long each answer took, in order of length */
    record Outcome(long[] micros, double seconds) {

        double perSecond() {
            return micros.length / seconds;
        }

        double millis(double share) {
            return micros[(int) Math.min(micros.length - 1L, (long) (micros.length * share))] / 1000.0;
        }
    }

    /** @param check throws when a page is not what was asked for */
    Outcome on(String address, Consumer<byte[]> check) {
        together(address, check, WARM_UP_SECONDS);
        long start = System.nanoTime();
        long[] micros = together(address, check, seconds);
        return new Outcome(micros, (System.nanoTime() - start) / 1e9);
    }

    private long[] together(String address, Consumer<byte[]> check, int seconds) {
        ExecutorService people = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(people.submit(() -> until(end, address, check)));
            }
            LongStream.Builder micros = LongStream.builder();
            for (Future<List<Long>> one : all) {
                one.get().forEach(micros::add);
            }
            return micros.build().sorted().toArray();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        } finally {
            people.shutdownNow();
        }
    }

    private List<Long> until(long end, String address, Consumer<byte[]> check) {
        List<Long> micros = new ArrayList<>();
        try (Visitor own = visitor.another()) {
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                check.accept(own.page(address));
                micros.add((System.nanoTime() - now) / 1000);
            }
        }
        return micros;
    }
}
