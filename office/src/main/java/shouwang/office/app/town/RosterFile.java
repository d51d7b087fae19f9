package shouwang.office.app.town;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import shouwang.office.app.town.RosterColumn.Place;
import shouwang.office.app.town.SampleHousehold.UnreadableCell;

/**
 * 花名册: a roster workbook laid out like the national export, written household by household: two title rows, the
 * header in row 3, text in every cell.
 */
final class RosterFile implements AutoCloseable {

    private static final RosterColumn[] COLUMNS = RosterColumn.values();
    private static final int FLUSH_ROWS = 1_000;

    /** Columns whose texts repeat; the others would only fill the workbook's table of strings. */
    private static final Set<RosterColumn> UNREPEATED =
            EnumSet.range(RosterColumn.FLOOR_AREA, RosterColumn.NET_PER_HEAD);

    static {
        UNREPEATED.addAll(List.of(
                RosterColumn.HOUSEHOLD_NO,
                RosterColumn.PERSON_NO,
                RosterColumn.HEAD_NAME,
                RosterColumn.HEAD_NUMBER,
                RosterColumn.NAME,
                RosterColumn.NUMBER,
                RosterColumn.BORN_ON,
                RosterColumn.PHONE));
    }

    private final OutputStream stream;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    RosterFile(Path path, String title) throws IOException {
        stream = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        workbook = new Workbook(stream, "Shouwang", null);
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        sheet = workbook.newWorksheet("花名册");
        sheet.value(row++, 0, title);
        sheet.value(row++, 0, "样板数据:姓名均带“样”字,证件号码以512099开头,电话以161开头,均不属于任何人");
        for (RosterColumn column : COLUMNS) {
            sheet.value(row, column.ordinal(), column.header());
        }
        row++;
    }

    void write(SampleHousehold house) {
        for (int i = 0; i < house.people().size(); i++) {
            write(house, i);
            for (UnreadableCell blot : house.unreadable()) {
                if (blot.personIndex() == i) {
                    write(blot);
                }
            }
            if (++row % FLUSH_ROWS == 0) {
                flush();
            }
        }
    }

    private void write(SampleHousehold house, int index) {
        SamplePerson person = house.people().get(index);
        for (RosterColumn column : COLUMNS) {
            String text = column.place() == Place.PERSON
                    ? person.get(column)
                    : column.place() == Place.FIRST_ROW && index > 0 ? "" : house.get(column);
            boolean blotted = house.unreadable().stream()
                    .anyMatch(blot -> blot.personIndex() == index && blot.column() == column);
            if (!text.isEmpty() && !blotted) {
                write(column, text);
            }
        }
    }

    private void write(RosterColumn column, String text) {
        if (UNREPEATED.contains(column)) {
            sheet.inlineString(row, column.ordinal(), text);
        } else {
            sheet.value(row, column.ordinal(), text);
        }
    }

    private void write(UnreadableCell blot) {
        if (blot.asNumber()) {
            sheet.value(row, blot.column().ordinal(), new BigDecimal(blot.text()));
        } else if (!blot.text().isEmpty()) {
            sheet.value(row, blot.column().ordinal(), blot.text());
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        try (stream) {
            workbook.close();
        }
    }
}
