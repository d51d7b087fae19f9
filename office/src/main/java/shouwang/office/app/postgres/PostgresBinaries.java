package shouwang.office.app.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The unpacked programs of PostgreSQL ({@code postgres}, {@code initdb}, {@code pg_ctl}) for this machine. */
record PostgresBinaries(Path folder) {

    /** In step with the version of the binaries in the build file; a test asks the program itself. */
    static final String VERSION = "18.6";

    /**
     * Unpacks them once under a cache folder. Killed half-way it leaves only a folder under another name, which the
     * next call removes. The caller holds the lock that keeps other programs out of the cache.
     */
    static PostgresBinaries under(Path cache, Consumer<String> progress) throws IOException {
        String platform = platform();
        Path folder = cache.resolve("postgres-" + VERSION + "-" + platform);
        if (!Files.isDirectory(folder)) {
            progress.accept("正在解压数据库程序 PostgreSQL " + VERSION + " ……");
            Files.createDirectories(cache);
            Path unpacking = cache.resolve("unpacking");
            FolderTree.remove(unpacking);
            unpack("/postgres-" + platform + ".txz", unpacking);
            Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String platform() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        if (system.equals("Linux") && processor.equals("amd64")) {
            return "linux-x86_64";
        }
        if (system.equals("Linux") && processor.equals("aarch64")) {
            return "linux-arm_64";
        }
        throw new CannotStart("内置数据库不支持这台机器(" + system + " " + processor + "),请用 SHOUWANG_DB_URL 指向一台外部 PostgreSQL");
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (@Nullable InputStream packed = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IllegalStateException("The build has no " + resource);
            }
            try (TarArchiveInputStream archive =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    unpack(entry, archive, target);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("An entry outside of its archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        // Readable by all: the server may run as another user than the one who unpacks.
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
