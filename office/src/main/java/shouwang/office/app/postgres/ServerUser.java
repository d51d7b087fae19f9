package shouwang.office.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who PostgreSQL runs as. It refuses to be root, so a program started by root steps down: into a user namespace of its
 * own, where the same files are no longer root's, or else to another user of the machine, who is then given the files.
 */
record ServerUser(List<String> stepDown, int uid, int gid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** The user for a server whose files lie, or are to lie, in the folder. */
    static ServerUser of(Path cluster) throws IOException {
        int self = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        if (self != ROOT) {
            return new ServerUser(List.of(), self, self);
        }
        if (Files.isDirectory(cluster)) {
            int owner = (int) Files.getAttribute(cluster, "unix:uid");
            if (owner != ROOT) {
                return another(owner, (int) Files.getAttribute(cluster, "unix:gid"));
            }
        }
        if (works(List.of("unshare", "-U", "true"))) {
            return new ServerUser(List.of("unshare", "-U"), ROOT, ROOT);
        }
        return another(NOBODY, NOBODY);
    }

    private static ServerUser another(int uid, int gid) {
        List<String> stepDown = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        if (!works(join(stepDown, "true"))) {
            throw new CannotStart("数据库不能以 root 身份运行,而这台机器不允许换成普通用户:请换一个普通用户来启动");
        }
        return new ServerUser(stepDown, uid, gid);
    }

    private static List<String> join(List<String> stepDown, String... command) {
        return Stream.concat(stepDown.stream(), Stream.of(command)).toList();
    }

    private static boolean works(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A program to be run as this user, with nothing of our environment that could lead it astray. */
    ProcessBuilder run(String... command) {
        ProcessBuilder program = new ProcessBuilder(join(stepDown, command));
        program.environment().keySet().retainAll(List.of("PATH"));
        program.environment().put("LC_ALL", "C.UTF-8");
        return program;
    }

    /** Makes the files this user's own, where that is not so already. */
    void own(Path tree) throws IOException {
        if (!stepsDownToAnother()) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:gid", gid);
                Files.setAttribute(file, "unix:uid", uid);
            }
        }
    }

    /**
     * Lets this user pass through a folder that is otherwise closed, without reading what else is in it.
     *
     * @throws CannotStart when a folder above it is closed: that one is not ours to open
     */
    void letThrough(Path folder) throws IOException {
        if (!stepsDownToAnother()) {
            return;
        }
        int mode = (int) Files.getAttribute(folder, "unix:mode");
        Files.setAttribute(folder, "unix:mode", (mode | 0011) & 07777);
        if (!works(join(stepDown, "test", "-x", folder.toString()))) {
            throw new CannotStart("数据库要换成普通用户运行,但它进不了 " + folder + " 的上级目录:请用 --data 换一个大家都能进入的位置,如 /var/lib/shouwang");
        }
    }

    private boolean stepsDownToAnother() {
        return !stepDown.isEmpty() && uid != ROOT;
    }
}
