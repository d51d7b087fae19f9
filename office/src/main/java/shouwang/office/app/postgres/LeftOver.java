package shouwang.office.app.postgres;

import static shouwang.office.app.postgres.ServerProcesses.isGone;
import static shouwang.office.app.postgres.ServerProcesses.waitUntil;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The server of a program that was killed (上次留下的数据库进程). It is stopped, never killed while it can still write
 * its data; only its orphans are, when the server itself is dead. The caller holds the folder's lock, so what is found
 * here belongs to no living program.
 */
record LeftOver(Cluster cluster, Consumer<String> progress) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FOR_ITS_LAST_CHECKPOINT = Duration.ofMinutes(2);

    /** Afterwards no process works on the cluster, and no stale number in its pid file keeps the next one away. */
    void clearAway() throws IOException {
        Optional<PidFile> found = PidFile.of(cluster.folder());
        if (found.isEmpty()) {
            return;
        }
        ServerProcesses processes = new ServerProcesses(cluster.folder());
        Optional<ProcessHandle> postmaster = found.get().process().filter(processes::isOne);
        if (postmaster.isPresent()) {
            stop(postmaster.get());
        }
        endOrphans(processes);
        Optional<PidFile> stale = PidFile.of(cluster.folder());
        if (stale.isPresent()) {
            stale.get().disown();
        }
    }

    private void stop(ProcessHandle postmaster) throws IOException {
        progress.accept("上次的数据库进程还在运行,正在让它安全退出……");
        cluster.control("stop", "--mode=fast");
        if (!waitUntil(() -> isGone(postmaster), FOR_ITS_LAST_CHECKPOINT)) {
            cluster.control("stop", "--mode=immediate");
            if (!waitUntil(() -> isGone(postmaster), PATIENCE)) {
                throw new CannotStart("上次的数据库进程(进程号 " + postmaster.pid() + ")没有退出,请先结束它再启动");
            }
        }
    }

    /** A killed server's children notice it and end; one that is deep in its work is ended, its changes are void anyway. */
    private static void endOrphans(ServerProcesses processes) {
        if (!waitUntil(() -> processes.all().isEmpty(), PATIENCE)) {
            List<ProcessHandle> orphans = processes.all();
            orphans.forEach(ProcessHandle::destroyForcibly);
            waitUntil(() -> orphans.stream().allMatch(ServerProcesses::isGone), PATIENCE);
        }
    }
}
