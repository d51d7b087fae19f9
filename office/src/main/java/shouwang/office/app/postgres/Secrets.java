package shouwang.office.app.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/** The passwords of the three database roles, made at random on the first start and readable by nobody else. */
record Secrets(String superuser, String owner, String application) {

    private static final String FILE = "secrets.properties";

    static boolean existIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    static Secrets readFrom(Path folder) throws IOException {
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
            stored.load(reader);
        }
        return new Secrets(
                stored.getProperty("postgres", ""),
                stored.getProperty("shouwang_owner", ""),
                stored.getProperty("shouwang_app", ""));
    }

    /** Makes new ones and has them on the disk, whole, before it returns. */
    static Secrets makeIn(Path folder) throws IOException {
        Secrets made = new Secrets(random(), random(), random());
        Path writing = folder.resolve(FILE + ".writing");
        Files.deleteIfExists(writing);
        try (FileChannel file = FileChannel.open(
                writing,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            file.write(ByteBuffer.wrap(made.asText().getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        }
        Files.move(writing, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    static void copy(Path from, Path to) throws IOException {
        Files.copy(from.resolve(FILE), to.resolve(FILE), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private String asText() throws IOException {
        Properties stored = new Properties();
        stored.setProperty("postgres", superuser);
        stored.setProperty("shouwang_owner", owner);
        stored.setProperty("shouwang_app", application);
        StringWriter text = new StringWriter();
        stored.store(text, "Passwords of the built-in database. Keep this file with every backup.");
        return text.toString();
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[not shown]";
    }
}
