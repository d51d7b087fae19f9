package shouwang.office.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code postmaster.pid}: what a running server, or one that was killed, has written about itself in its folder. */
record PidFile(Path file, List<String> lines) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
    // No system has this process: /proc/sys/kernel/pid_max ends at 4194304.
    private static final String NO_PROCESS = "2147483646";

    static Optional<PidFile> of(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        try {
            return Optional.of(new PidFile(file, Files.readAllLines(file)));
        } catch (NoSuchFileException noServer) {
            return Optional.empty();
        }
    }

    Optional<ProcessHandle> process() {
        return pid().flatMap(ProcessHandle::of);
    }

    boolean saysReady() {
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    Optional<Integer> port() {
        return lines.stream()
                .skip(PORT_LINE)
                .findFirst()
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf);
    }

    boolean isOf(long pid) {
        return pid().filter(written -> written == pid).isPresent();
    }

    /**
     * Says that the process written here, ended or somebody else's by now, is not the server any more. The rest of the
     * file stays: from it PostgreSQL itself sees whether anybody still uses the server's shared memory, and only then
     * removes the file.
     */
    void disown() throws IOException {
        if (lines.isEmpty()) {
            // Killed between making the file and writing it; PostgreSQL would refuse an empty one for ever.
            Files.delete(file);
            return;
        }
        List<String> disowned = new ArrayList<>(lines);
        disowned.set(0, NO_PROCESS);
        Files.write(file, disowned);
    }

    private Optional<Long> pid() {
        return lines.stream()
                .limit(1)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .findFirst();
    }
}
