package shouwang.policy.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a pack's files lie: bundled with the library under a name, or in a folder. */
final class PackFiles {
    static final String FIRST_FILE = "pack.yaml";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Optional<Path> folder;
    private final String name;
    private final Map<String, String> read = new LinkedHashMap<>();

    private PackFiles(Optional<Path> folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** @throws PackRefused when there is neither a bundled pack nor a folder of that name */
    static PackFiles find(String nameOrFolder) {
        PackFiles bundled = new PackFiles(Optional.empty(), nameOrFolder);
        if (NAME.matcher(nameOrFolder).matches() && bundled.text(FIRST_FILE).isPresent()) {
            return bundled;
        }
        PackFiles inFolder = new PackFiles(Optional.of(Path.of(nameOrFolder)), nameOrFolder);
        if (inFolder.text(FIRST_FILE).isPresent()) {
            return inFolder;
        }
        throw new PackRefused(List.of(
                new PackFault(FIRST_FILE, 1, "没有名为“" + nameOrFolder + "”的政策包，该文件夹中也没有 " + FIRST_FILE + "。请检查名称或路径")));
    }

    /** What was read so far, by file name: exactly the files that the pack consists of. */
    Map<String, String> read() {
        return read;
    }

    /** The text of a file of the pack, none when it isn't there. */
    Optional<String> text(String file) {
        try (InputStream in = open(file)) {
            if (in == null) {
                return Optional.empty();
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            read.put(file, text);
            return Optional.of(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private @org.jspecify.annotations.Nullable InputStream open(String file) throws IOException {
        if (folder.isEmpty()) {
            return PackFiles.class.getResourceAsStream("/packs/" + name + "/" + file);
        }
        Path path = folder.get().resolve(file).normalize();
        boolean inside = path.startsWith(folder.get().normalize());
        return inside && Files.isRegularFile(path) ? Files.newInputStream(path) : null;
    }
}
