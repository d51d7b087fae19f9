package shouwang.office.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The processes of a server as the system shows them: those named postgres that work in the cluster's folder. */
record ServerProcesses(Path cluster) {

    private static final Path PROC = Path.of("/proc");

    List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::isOne).toList();
    }

    /** Whether the process is one of this server's: a number found in a file may long belong to somebody else. */
    boolean isOne(ProcessHandle process) {
        Path entry = PROC.resolve(Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(entry.resolve("cwd")).equals(cluster.toRealPath())
                    && Files.readSymbolicLink(entry.resolve("exe"))
                            .getFileName()
                            .toString()
                            .startsWith("postgres");
        } catch (IOException endedOrSomebodyElses) {
            return false;
        }
    }

    /** Ended, but not yet collected by its parent: it can do nothing, yet its number is still taken. */
    static boolean isZombie(ProcessHandle process) {
        try {
            String stat = Files.readString(PROC.resolve(process.pid() + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException ended) {
            return false;
        }
    }

    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || isZombie(process);
    }

    /** Waits until the condition holds; false when it does not within the time. */
    static boolean waitUntil(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return true;
    }
}
