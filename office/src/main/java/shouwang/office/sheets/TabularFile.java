package shouwang.office.sheets;

import java.nio.file.Path;
import java.util.List;

/**
 * A tabular file (表格文件) as it was handed in: a workbook or a CSV, known by its content and not by its name. Opening
 * it proves that it is whole and unpacks within bounds; whoever opens it closes it.
 */
public final class TabularFile implements AutoCloseable {

    private final String name;
    private final Sheets sheets;

    private TabularFile(String name, Sheets sheets) {
        this.name = name;
        this.sheets = sheets;
    }

    /**
     * @param givenName the name under which the file was handed in, which may differ from the name it is stored under
     * @throws UnusableFile when it is neither workbook nor CSV, not whole, not safe, or shows no sheet
     */
    public static TabularFile open(Path path, String givenName) {
        String name = givenName.replaceAll("\\p{Cntrl}", " ");
        Sheets sheets = switch (FileKind.of(path, name)) {
            case WORKBOOK -> WorkbookSheets.open(path, name);
            case CSV -> CsvSheet.open(path, name);
        };
        return new TabularFile(name, sheets);
    }

    public String name() {
        return name;
    }

    /** The visible sheets, in their order. */
    public List<String> sheetNames() {
        return sheets.names();
    }

    /** Whether this office wrote it as rejects (退回表): then every sheet is a table of its own. */
    public boolean isRejects() {
        return sheets.areRejects();
    }

    /** The sheet of that name if there is a visible one, else the first visible sheet. */
    public Table table(String preferredSheet) {
        return sheetNames().contains(preferredSheet) ? sheet(preferredSheet) : firstTable();
    }

    public Table firstTable() {
        return sheet(sheetNames().get(0));
    }

    /** Every visible sheet of rejects; of any other file the one table that counts. */
    public List<Table> tables(String preferredSheet) {
        return isRejects() ? sheetNames().stream().map(this::sheet).toList() : List.of(table(preferredSheet));
    }

    @Override
    public void close() {
        sheets.close();
    }

    private Table sheet(String sheet) {
        return new Table(name, sheet, isRejects() ? sheet : SheetNames.after(name), sheets);
    }
}
