package shouwang.office.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The database's files in a data folder. They are made under another name and renamed when they are whole: what bears
 * the right name is finished and is never made anew, what bears the other is the rest of a start that was killed.
 */
record Cluster(Path home, PostgresBinaries binaries, ServerUser user) {

    static final String DATABASE = "shouwang";
    static final String SUPERUSER = "postgres";
    static final String OWNER = "shouwang_owner";
    static final String APPLICATION = "shouwang_app";

    static final String FOLDER = "postgres";

    private static final String MAKING = "postgres.making-";

    static Cluster in(Path home, PostgresBinaries binaries) throws IOException {
        return new Cluster(home, binaries, ServerUser.of(home.resolve(FOLDER)));
    }

    Path folder() {
        return home.resolve(FOLDER);
    }

    Path log() {
        return home.resolve("log");
    }

    boolean isMade() {
        return Files.isDirectory(folder());
    }

    /** The passwords of the cluster; made on the way to the first start. */
    Secrets secrets() throws IOException {
        if (Secrets.existIn(home)) {
            return Secrets.readFrom(home);
        }
        if (isMade()) {
            throw new CannotStart("数据目录 " + home + " 中缺少 secrets.properties(数据库密码):请从备份中恢复这个文件");
        }
        return Secrets.makeIn(home);
    }

    /** Makes database and roles. Killed at any moment it leaves nothing that a later start takes for finished. */
    void make() throws IOException {
        for (Path rest : FolderTree.below(home, MAKING)) {
            FolderTree.remove(rest);
        }
        // A name of its own each time: an initdb that outlived its killed parent may still be writing to the last one.
        Path making = FolderTree.makePrivate(
                home.resolve(MAKING + UUID.randomUUID().toString().substring(0, 8)));
        Path cluster = making.resolve("cluster");
        Path password = making.resolve("password");
        Secrets secrets = secrets();
        FolderTree.makePrivate(cluster);
        Files.writeString(password, secrets.superuser());
        user.own(making);
        user.letThrough(home);
        initialize(cluster, password);
        Files.writeString(cluster.resolve("pg_hba.conf"), ServerSettings.ACCESS);
        makeRoles(cluster, secrets);
        user.own(cluster);
        Files.move(cluster, folder(), StandardCopyOption.ATOMIC_MOVE);
        FolderTree.remove(making);
    }

    /** Tells the server something through {@code pg_ctl} and does not wait for what comes of it. */
    void control(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(binaries.program("pg_ctl"), "--pgdata=" + folder(), "--no-wait", "--silent"));
        command.addAll(List.of(words));
        user.run(command.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join();
    }

    private void initialize(Path cluster, Path password) throws IOException {
        finish(
                user.run(
                        binaries.program("initdb"),
                        "--pgdata=" + cluster,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // The built-in provider orders by code point on every machine, whatever its C library.
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions"),
                "");
    }

    /** Through the server's single-user mode: no port is opened before passwords stand. */
    private void makeRoles(Path cluster, Secrets secrets) throws IOException {
        String role = "create role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'\n";
        finish(
                user.run(
                        binaries.program("postgres"),
                        "--single",
                        "-D",
                        cluster.toString(),
                        "-c",
                        "exit_on_error=on",
                        "-c",
                        "log_min_error_statement=panic",
                        "postgres"),
                role.formatted(OWNER, secrets.owner())
                        + role.formatted(APPLICATION, secrets.application())
                        + "create database " + DATABASE + " owner " + OWNER + "\n"
                        + "revoke all on database " + DATABASE + " from public\n"
                        + "grant connect, temporary on database " + DATABASE + " to " + APPLICATION + "\n");
    }

    private void finish(ProcessBuilder program, String input) throws IOException {
        Path output = Files.createDirectories(log()).resolve("making.log");
        Process running = program.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (var stdin = running.outputWriter()) {
            stdin.write(input);
        } catch (IOException endedBeforeReading) {
            // Its exit code and its output say why.
        }
        if (running.onExit().join().exitValue() != 0) {
            throw new CannotStart("建立数据库失败,原因见 " + output);
        }
    }
}
