package shouwang.office.app.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another program on the same folder, to be killed by a test: a JVM of its own that starts a database and waits. */
final class OtherProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private OtherProgram(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static OtherProgram ofTheOffice(Path data) {
        return start("office", data);
    }

    static OtherProgram withAThrowAwayDatabase(Path cache) {
        return start("throw-away", cache);
    }

    private static OtherProgram start(String kind, Path folder) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath,
                OtherProgram.class.getName(),
                kind,
                folder.toString());
        try {
            ProcessBuilder program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            program.directory(new File("."));
            return new OtherProgram(program.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads on until a line begins with the words; its rest. */
    String says(String words) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(words)) {
                    return line.substring(words.length()).strip();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new AssertionError("It ended without saying " + words);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void interrupt() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("office")) {
            System.out.println("running "
                    + EmbeddedPostgres.start(folder, System.out::println).pid());
        } else {
            ThrowAwayPostgres.start(folder, new CountedPreparation());
            System.out.println("running");
        }
        // Until killed: nobody writes to this.
        System.in.read();
    }
}
