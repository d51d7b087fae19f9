package shouwang.bench.filing;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import shouwang.bench.http.Visitor;

/** Many who file forms at once (并发填报), each the next one as soon as the last one was taken. */
final class Rush {

    static final int CONNECTIONS = 16;
    private static final Pattern SEEN = Pattern.compile("name=\"seen\"[^>]*value=\"([^\"]+)\"");

    private final Visitor visitor;
    private final String token;

    /** @param visitor signed in; all send their forms with the token of his session */
    Rush(Visitor visitor) {
        this.visitor = visitor;
        this.token = "&_csrf=" + visitor.token("/visits");
    }

    /**
     * @param micros how long each form took to be taken, in order of length
     * @param clientCpu seconds of the processor that whoever sent them used
     */
    record Outcome(long[] micros, double seconds, double clientCpu) {

        double perSecond() {
            return micros.length / seconds;
        }

        double millis(double share) {
            return micros[(int) Math.min(micros.length - 1L, (long) (micros.length * share))] / 1000.0;
        }
    }

    private record Share(List<Long> micros, long cpu) {}

    Outcome file(List<FilledForm> forms) {
        Queue<FilledForm> waiting = new ConcurrentLinkedQueue<>(forms);
        ExecutorService people = Executors.newFixedThreadPool(CONNECTIONS);
        long start = System.nanoTime();
        try {
            List<Future<Share>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(people.submit(() -> untilNoneIsLeft(waiting)));
            }
            LongStream.Builder micros = LongStream.builder();
            long cpu = 0;
            for (Future<Share> one : all) {
                one.get().micros().forEach(micros::add);
                cpu += one.get().cpu();
            }
            return new Outcome(micros.build().sorted().toArray(), (System.nanoTime() - start) / 1e9, cpu / 1e9);
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        } finally {
            people.shutdownNow();
        }
    }

    private Share untilNoneIsLeft(Queue<FilledForm> waiting) {
        List<Long> micros = new ArrayList<>();
        try (Visitor own = visitor.another()) {
            for (FilledForm form = waiting.poll(); form != null; form = waiting.poll()) {
                long start = System.nanoTime();
                file(own, form);
                micros.add((System.nanoTime() - start) / 1000);
            }
        }
        return new Share(micros, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /** Doubts that the office shows are stood by, as a person would: the form is sent once more. */
    private void file(Visitor visitor, FilledForm form) {
        Optional<String> shown = visitor.send(form.address(), form.fields() + token);
        if (shown.isEmpty()) {
            return;
        }
        StringBuilder seen = new StringBuilder();
        Matcher each = SEEN.matcher(shown.get());
        while (each.find()) {
            seen.append("&seen=").append(each.group(1));
        }
        if (seen.isEmpty()
                || visitor.send(form.address(), form.fields() + seen + token).isPresent()) {
            throw new IllegalStateException(form.address() + " was not filed");
        }
    }
}
