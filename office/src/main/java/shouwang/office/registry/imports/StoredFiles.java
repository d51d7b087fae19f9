package shouwang.office.registry.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shouwang.office.registry.HandedIn;

/** Keeps files as they were handed in, named by their content: the same file twice lies there once. */
@Component
public class StoredFiles {

    private static final String ARRIVING = "arriving-";
    private static final String UNFINISHED = ".part";

    private final Path folder;

    StoredFiles(@Value("${shouwang.files:data/files}") Path folder) {
        this.folder = folder;
    }

    public StoredFile keep(HandedIn handedIn) {
        try {
            Files.createDirectories(folder);
            Path arriving = Files.createTempFile(folder, ARRIVING, UNFINISHED);
            try {
                String sha256 = copy(handedIn.file(), arriving);
                Files.move(arriving, path(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return new StoredFile(handedIn.name(), sha256);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void discard(StoredFile file) {
        try {
            Files.deleteIfExists(path(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Removes what a killed office had begun to keep: nobody was told of it. */
    void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> begun = Files.newDirectoryStream(folder, ARRIVING + "*" + UNFINISHED)) {
            for (Path file : begun) {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Path path(StoredFile file) {
        return path(file.sha256());
    }

    /** One number for several files in their order. */
    public static String together(List<StoredFile> files) {
        MessageDigest digest = digest();
        files.forEach(file -> digest.update((file.sha256() + '\n').getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private Path path(String sha256) {
        return folder.resolve(sha256);
    }

    private static String copy(Path from, Path to) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
                OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
        // What was acknowledged must outlive a cut of the power.
        try (FileChannel written = FileChannel.open(to, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
