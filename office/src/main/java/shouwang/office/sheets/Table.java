package shouwang.office.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import shouwang.policy.Cell;

/** One table (一张表) of a file that was handed in: a sheet of a workbook, or a CSV as a whole. Can be read again. */
public final class Table {

    private static final int HEADER_WITHIN = 10;

    private final String file;
    private final String sheet;
    private final String origin;
    private final Sheets sheets;

    Table(String file, String sheet, String origin, Sheets sheets) {
        this.file = file;
        this.sheet = sheet;
        this.origin = origin;
        this.sheets = sheets;
    }

    public String file() {
        return file;
    }

    /** The sheet's name; a CSV is a sheet named after its file. */
    public String sheet() {
        return sheet;
    }

    /** What the table is called among rejects: its file without ending, or, out of rejects, the sheet again. */
    public String origin() {
        return origin;
    }

    /** @throws UnusableFile when none of the first ten rows holds all of these column names */
    public Header headerWithAll(String... names) {
        List<String> wanted = Arrays.asList(names);
        return header(found -> found.containsAll(wanted))
                .orElseThrow(() -> UnusableFile.withoutHeader(file, UnusableFile.quoted(wanted)));
    }

    /** @throws UnusableFile when none of the first ten rows holds any of these column names */
    public Header headerWithAny(String... names) {
        List<String> wanted = Arrays.asList(names);
        return header(found -> wanted.stream().anyMatch(found::contains))
                .orElseThrow(() -> UnusableFile.withoutHeader(file, UnusableFile.quoted(wanted) + "之一"));
    }

    /** Every row with text, from the top; whoever opens them closes them. */
    public Rows rows() {
        return new Rows(sheets.open(sheet, Blanks.TRIMMED), 0);
    }

    /** Every row with text below the header; whoever opens them closes them. */
    public Rows rowsBelow(Header header) {
        return new Rows(sheets.open(sheet, Blanks.TRIMMED), header.row());
    }

    /** The same, parsed on a thread of its own while the rows before are worked on: for long tables. */
    public Rows rowsAheadBelow(Header header) {
        return new Rows(ReadAhead.of(sheets.open(sheet, Blanks.TRIMMED)), header.row());
    }

    Rows rowsAsTheyCame() {
        return new Rows(sheets.open(sheet, Blanks.KEPT), 0);
    }

    private Optional<Header> header(Predicate<Set<String>> holds) {
        try (Rows rows = rows()) {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.number() > HEADER_WITHIN) {
                    break;
                }
                Set<String> texts = row.cells().stream()
                        .map(Cell::text)
                        .map(Header::normalise)
                        .collect(Collectors.toSet());
                if (holds.test(texts)) {
                    return Optional.of(Header.of(row));
                }
            }
        }
        return Optional.empty();
    }
}
