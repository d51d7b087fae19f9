package shouwang.office.sheets;

import java.util.List;
import shouwang.policy.Cell;
import shouwang.policy.Cell.Kind;

/** One row (行) of a table, under the number the spreadsheet shows for it; in a CSV the number of the record. */
public record Row(int number, List<Cell> cells) {

    /** The cell in a column counted from 0; empty beyond the row's last cell. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean hasText() {
        for (Cell cell : cells) {
            if (cell.kind() != Kind.EMPTY) {
                return true;
            }
        }
        return false;
    }
}
