package shouwang.office.sheets;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A CSV as the one sheet it is, in UTF-8 if every byte agrees, else in GB 18030. */
final class CsvSheet implements Sheets {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;
    private final String file;
    private final Charset charset;

    private CsvSheet(Path path, String file, Charset charset) {
        this.path = path;
        this.file = file;
        this.charset = charset;
    }

    static CsvSheet open(Path path, String file) {
        Charset charset = Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                .filter(candidate -> decodes(path, file, candidate))
                .findFirst()
                .orElseThrow(() -> UnusableFile.neitherWorkbookNorCsv(file));
        return new CsvSheet(path, file, charset);
    }

    @Override
    public List<String> names() {
        return List.of(SheetNames.after(file));
    }

    @Override
    public boolean areRejects() {
        return false;
    }

    @Override
    public RowSource open(String sheet, Blanks blanks) {
        try {
            return new CsvRows(reader(path, charset), file, blanks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // Each pass opens the file for itself.
    }

    /** Reads the whole file once, so that a letter that is wrong far below is known before the first row is used. */
    private static boolean decodes(Path path, String file, Charset charset) {
        boolean blank = true;
        try (Reader reader = reader(path, charset)) {
            char[] letters = new char[1 << 16];
            for (int read = reader.read(letters); read >= 0; read = reader.read(letters)) {
                for (int i = 0; i < read; i++) {
                    if (letters[i] == 0) {
                        return false;
                    }
                    blank = blank && (letters[i] == BYTE_ORDER_MARK || Blanks.isBlank(letters[i]));
                }
            }
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (blank) {
            throw UnusableFile.empty(file);
        }
        return true;
    }

    private static Reader reader(Path path, Charset charset) throws IOException {
        return Channels.newReader(
                Files.newByteChannel(path),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT),
                1 << 16);
    }
}
