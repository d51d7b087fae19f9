package shouwang.office.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The archive a workbook is packed in. Opening it inflates every part once and counts, whatever sizes the archive
 * claims, so that what is read later is known to be whole and within bounds.
 */
final class WorkbookArchive implements AutoCloseable {

    private static final long MOST = 4L << 30;
    private static final long MOST_UNLESS_DENSE = 100L << 20;
    private static final long MOST_TIMES = 100;

    private final ZipFile zip;
    private final String file;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private WorkbookArchive(ZipFile zip, String file) {
        this.zip = zip;
        this.file = file;
    }

    static WorkbookArchive open(Path path, String file) {
        WorkbookArchive archive;
        try {
            archive = new WorkbookArchive(new ZipFile(path.toFile()), file);
        } catch (ZipException e) {
            throw UnusableFile.damaged(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            archive.prove(Files.size(path));
            return archive;
        } catch (IOException e) {
            // The archive opened, so what fails now is the packed content.
            archive.close();
            throw UnusableFile.damaged(file);
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    Optional<InputStream> part(String name) {
        ZipEntry entry = parts.get(plain(name));
        try {
            return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prove(long size) throws IOException {
        long most = Math.min(MOST, Math.max(MOST_UNLESS_DENSE, size * MOST_TIMES));
        long unpacked = 0;
        byte[] bytes = new byte[1 << 16];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            parts.putIfAbsent(plain(entry.getName()), entry);
            CRC32 sum = new CRC32();
            try (InputStream part = zip.getInputStream(entry)) {
                for (int read = part.read(bytes); read >= 0; read = part.read(bytes)) {
                    unpacked += read;
                    if (unpacked > most) {
                        throw UnusableFile.unpacksTooLarge(file);
                    }
                    sum.update(bytes, 0, read);
                }
            }
            if (entry.getCrc() != -1 && entry.getCrc() != sum.getValue()) {
                throw UnusableFile.damaged(file);
            }
        }
    }

    /** Writers differ in case, slashes and a leading slash. */
    private static String plain(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }
}
