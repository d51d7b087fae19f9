package shouwang.office.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Progress;
import shouwang.office.screening.TakenList.Counts;
import shouwang.office.screening.TakenList.Receipt;
import shouwang.office.sheets.Header;
import shouwang.office.sheets.Rows;
import shouwang.office.sheets.Table;
import shouwang.office.sheets.TabularFile;

/** 收名单: reads a file row by row in the stream and keeps it with all its rows, in the transaction that is running. */
@Component
class ListTaking {

    private static final String SHEET = "花名册";
    private static final int ROWS_A_STEP = 1000;

    private final Lists lists;
    private final Clues clues;
    private final Packs packs;
    private final Divisions divisions;
    private final OfficeClock clock;

    ListTaking(Lists lists, Clues clues, Packs packs, Divisions divisions, OfficeClock clock) {
        this.lists = lists;
        this.clues = clues;
        this.packs = packs;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** The town whose lists are taken: the pack's. */
    String town() {
        return packs.inForce().campaign().area().town();
    }

    /** @throws shouwang.office.sheets.UnusableFile when the file is no table, or has no header with a name or a number */
    void take(Actor actor, long id, ListSource source, HandedIn file, Progress progress) {
        try (TabularFile opened = TabularFile.open(file.file(), file.name())) {
            Table table = opened.table(SHEET);
            Header header = table.headerWithAny(ListReading.NAME, ListReading.NUMBER);
            ListReading reading = new ListReading(ListRules.of(packs.inForce(), divisions), source, header);
            int rows = copy(actor, table.rowsBelow(header), reading, progress);
            Receipt receipt = new Receipt(
                    actor.name(),
                    clock.now(),
                    table.sheet(),
                    header.row(),
                    reading.columns(),
                    reading.unknownColumns());
            TakenList list = new TakenList(
                    id,
                    town(),
                    source,
                    file.name(),
                    clock.today(),
                    new Counts(rows, 0, rows, 0),
                    receipt,
                    Optional.empty());
            lists.add(actor, list, checksum(file.file()), file.file());
            clues.arrive(actor, list);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("taking list " + id, failure);
        }
    }

    private int copy(Actor actor, Rows opened, ListReading reading, Progress progress)
            throws IOException, SQLException {
        try (Rows rows = opened;
                ListCopy copy = clues.copyIn(actor)) {
            while (rows.hasNext()) {
                copy.add(reading.read(rows.next()));
                if (copy.rows() % ROWS_A_STEP == 0) {
                    progress.step("读取名单", copy.rows(), 0);
                }
            }
            return copy.rows();
        }
    }

    /** By it the same file is known again. */
    static String checksum(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
