package shouwang.office.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes. */
enum FileKind {
    WORKBOOK,
    CSV;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    /** The container of .xls, .et and of every encrypted workbook. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final List<String> MARKUP =
            List.of("<!doctype", "<!--", "<html", "<head", "<meta", "<body", "<table", "<div", "<style", "<?xml");

    static FileKind of(Path path, String name) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw UnusableFile.missing(name);
        }
        byte[] start = start(path);
        if (start.length == 0) {
            throw UnusableFile.empty(name);
        }
        if (startsWith(start, ZIP)) {
            return WORKBOOK;
        }
        if (startsWith(start, EMPTY_ZIP)) {
            throw UnusableFile.neitherWorkbookNorCsv(name);
        }
        if (startsWith(start, COMPOUND)) {
            throw UnusableFile.oldOrEncrypted(name);
        }
        if (isMarkup(start)) {
            throw UnusableFile.webPage(name);
        }
        return CSV;
    }

    private static byte[] start(Path path) {
        try (InputStream file = Files.newInputStream(path)) {
            return file.readNBytes(1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isMarkup(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1)
                .replaceAll("\u0000|^\u00EF\u00BB\u00BF|^\u00FF\u00FE|^\u00FE\u00FF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(text::startsWith);
    }
}
