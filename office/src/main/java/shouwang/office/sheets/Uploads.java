package shouwang.office.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * 上传: files on their way in. Each lies in the office's scratch folder while it is read; what a killed office left
 * there is swept at the next start.
 */
@Component
public final class Uploads {

    private final Path scratch;

    Uploads(@Value("${shouwang.scratch:${java.io.tmpdir}}") Path scratch) {
        this.scratch = scratch;
    }

    /**
     * A file that was sent.
     *
     * @param name as its sender named it, without the folders that some browsers send along, in one line
     */
    public record Upload(Path file, String name) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** A file that was sent, to be closed when it is read. */
    public Upload take(MultipartFile sent) throws IOException {
        Files.createDirectories(scratch);
        Path file = Files.createTempFile(scratch, "arriving-", ".upload");
        Upload upload = new Upload(file, name(sent));
        try {
            sent.transferTo(file);
            return upload;
        } catch (IOException | RuntimeException cutOff) {
            upload.close();
            throw cutOff;
        }
    }

    /** Whether a person chose no file: a browser then sends one without a name. */
    public static boolean isNone(MultipartFile sent) {
        return sent.isEmpty() && name(sent).isEmpty();
    }

    private static String name(MultipartFile sent) {
        String given = sent.getOriginalFilename() == null ? "" : sent.getOriginalFilename();
        return given.replaceAll("\\p{Cntrl}+", " ")
                .replaceFirst(".*[/\\\\]", "")
                .strip();
    }
}
