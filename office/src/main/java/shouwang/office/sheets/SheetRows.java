package shouwang.office.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import shouwang.policy.Cell;

/** The rows of one sheet of a workbook, one at a time. */
final class SheetRows implements RowSource {

    private final PartReader part;
    private final String file;
    private final CellReader cells;
    private int number;
    private int width;
    private boolean isOver;

    SheetRows(PartReader part, String file, CellReader cells) {
        this.part = part;
        this.file = file;
        this.cells = cells;
    }

    @Override
    public Optional<Row> next() {
        while (!isOver) {
            if (!part.next() || part.ends("sheetData")) {
                isOver = true;
            } else if (part.starts("row")) {
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        part.close();
    }

    private Row row() {
        number = number(part.attribute("r"));
        List<Cell> row = new ArrayList<>(width);
        int letters = 0;
        while (part.next() && !part.ends("row")) {
            if (part.starts("c")) {
                letters += cells.read(part, row).text().length();
                if (letters > Limits.LETTERS_IN_A_ROW) {
                    throw UnusableFile.beyondLimits(file, "第 %d 行".formatted(number));
                }
            }
        }
        width = Math.max(width, row.size());
        return new Row(number, Collections.unmodifiableList(row));
    }

    private int number(String given) {
        if (given.isEmpty()) {
            return number + 1;
        }
        try {
            int next = Integer.parseInt(given);
            if (next > Limits.ROWS) {
                throw UnusableFile.beyondLimits(file, "行数");
            }
            if (next > number) {
                return next;
            }
        } catch (NumberFormatException e) {
            // Said below: a row whose number is none, like one that stands above the last, makes every answer wrong.
        }
        throw UnusableFile.damaged(file);
    }
}
