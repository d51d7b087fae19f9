package shouwang.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The lines of a result (结果行): a figure never stands without its ratio to the reference, the machine and its load. */
public final class Line {

    private static final Path LOAD = Path.of("/proc/loadavg");
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Line() {}

    /** What is measured, where and when, and how busy the machine was before. */
    public static void title(String words) {
        OUT.println(words);
        note("%s, Java %s, %d cores, load before: %s"
                .formatted(
                        LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors(),
                        load()));
    }

    public static void part(String words) {
        OUT.println(" " + words);
    }

    public static void figure(String name, String figure, double ofTheReference) {
        OUT.printf("  %-32s %44s %8.2f x%n", name, figure, ofTheReference);
    }

    public static void note(String words) {
        OUT.println("  (" + words + ")");
    }

    /** How busy the machine was when all was done. */
    public static void end() {
        note("load after: " + load());
    }

    private static String load() {
        try {
            return Files.isReadable(LOAD) ? Files.readString(LOAD).split(" ")[0] : "unknown";
        } catch (IOException unreadable) {
            return "unknown";
        }
    }
}
