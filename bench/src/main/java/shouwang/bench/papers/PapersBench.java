package shouwang.bench.papers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import shouwang.bench.Line;
import shouwang.bench.Said;
import shouwang.bench.office.MeasuredOffice;
import shouwang.office.correspondence.WordOut;
import shouwang.office.fieldwork.VisitPapers;
import shouwang.office.fieldwork.paper.FormPaper;
import shouwang.office.kernel.Actor;
import shouwang.office.packs.Packs;
import shouwang.policy.form.Form;

/**
 * A village's annexes 5 for the pen as one Word file (整村附件5基准), each household out of the register, beside a plain
 * document with the same paragraphs.
 */
public final class PapersBench {

    private static final int HOUSEHOLDS = 300;
    private static final int ROUNDS = 3;
    private static final int FORM = 5;
    private static final Pattern PARAGRAPH = Pattern.compile("<w:p>.*?</w:p>");
    private static final Pattern WORDS = Pattern.compile("<w:t[^>]*>([^<]*)</w:t>");

    private PapersBench() {}

    public static void main(String[] arguments) throws IOException {
        int households = Said.number(arguments, "--households", HOUSEHOLDS);
        Line.title("papers: annex %d of %,d households of one village, one Word file (seconds, smaller is better)"
                .formatted(FORM, households));
        Path file = Files.createTempFile("shouwang-annex", ".docx");
        try (MeasuredOffice office = MeasuredOffice.open()) {
            MonitoredVillage village = MonitoredVillage.in(office, households);
            measure(office, village, file);
        } finally {
            Files.deleteIfExists(file);
        }
        System.exit(0);
    }

    private static void measure(MeasuredOffice office, MonitoredVillage village, Path file) throws IOException {
        double first = seconds(() -> write(office, village, file));
        List<String> paragraphs = paragraphs(file);
        long bytes = Files.size(file);
        double reference = best(() -> plain(paragraphs));
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        double written = best(() -> write(office, village, file));
        print("the same paragraphs, no register", reference, reference);
        print("annex %d, the first time".formatted(FORM), first, reference);
        print("annex %d".formatted(FORM), written, reference);
        print("the same paragraphs again", best(() -> plain(paragraphs)), reference);
        Line.note("%,d paragraphs, %,d KB as a file; best of %d each; heap at its fullest %,d MB of %,d MB"
                .formatted(
                        paragraphs.size(),
                        bytes >> 10,
                        ROUNDS,
                        heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
                        Runtime.getRuntime().maxMemory() >> 20));
        Line.end();
    }

    private static void write(MeasuredOffice office, MonitoredVillage village, Path file) {
        Actor monitor = village.monitor();
        VisitPapers papers = office.bean(VisitPapers.class);
        Form form = office.bean(Packs.class).inForce().form(FORM);
        List<Long> orders =
                papers.orders(monitor, new VisitPapers.Asked(village.code(), FORM, false, Optional.empty()));
        if (orders.size() != village.households()) {
            throw new IllegalStateException(
                    "%d orders for %d households".formatted(orders.size(), village.households()));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            FormPaper paper = new FormPaper(out, form);
            papers.each(monitor, orders, false, paper::write);
            paper.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void plain(List<String> paragraphs) {
        try (WordOut word = new WordOut(OutputStream.nullOutputStream())) {
            paragraphs.forEach(word::text);
        }
    }

    /** What stands in each paragraph of the file's text. */
    private static List<String> paragraphs(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String text = new String(
                    zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
            List<String> paragraphs = new ArrayList<>();
            Matcher each = PARAGRAPH.matcher(text);
            while (each.find()) {
                StringBuilder words = new StringBuilder();
                Matcher piece = WORDS.matcher(each.group());
                while (piece.find()) {
                    words.append(piece.group(1));
                }
                paragraphs.add(words.toString());
            }
            return paragraphs;
        }
    }

    /** The ratio is of time: 2 takes twice as long as the reference. */
    private static void print(String what, double seconds, double reference) {
        Line.figure(what, "%.2f s".formatted(seconds), seconds / reference);
    }

    private static double best(Runnable work) {
        return Stream.generate(() -> seconds(work))
                .limit(ROUNDS)
                .min(Double::compare)
                .orElseThrow();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
