package shouwang.office.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that is handed out (下载的表格), written row by row with flat memory, ready to print on A4. Text is always
 * written as text: whatever it begins with, it never becomes a formula.
 */
public final class WorkbookOut implements AutoCloseable {

    private final Workbook workbook;
    private final SheetNames names = new SheetNames();
    private Optional<ListSheet> open = Optional.empty();

    /** The stream stays open; closing the workbook ends what is written to it. */
    public WorkbookOut(OutputStream out) {
        workbook = new Workbook(out, "守望", "1.0");
    }

    /**
     * Begins a sheet and ends the one before.
     *
     * @param said who took the list out and when; stands below the title
     */
    public ListSheet sheet(String name, String title, String said, List<Column> columns) {
        open.ifPresent(ListSheet::finish);
        Worksheet sheet = workbook.newWorksheet(names.allot(name));
        ListSheet begun = new ListSheet(sheet, columns);
        begun.begin(title, said);
        open = Optional.of(begun);
        return begun;
    }

    @Override
    public void close() {
        try {
            open.ifPresent(ListSheet::finish);
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
