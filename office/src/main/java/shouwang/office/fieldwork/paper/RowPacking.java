package shouwang.office.fieldwork.paper;

import java.util.ArrayList;
import java.util.List;
import shouwang.office.correspondence.FormCell;
import shouwang.office.correspondence.FormOut;

/** Puts questions side by side into rows (排版), in their order; the last of a row takes what is left of it. */
final class RowPacking {

    private final FormOut out;
    private final int height;
    private final List<FieldPiece> row = new ArrayList<>();
    private int used;

    /** @param height of a row; of a question with much to write twice as much */
    RowPacking(FormOut out, int height) {
        this.out = out;
        this.height = height;
    }

    void add(FieldPiece piece) {
        if (used + piece.span() > FieldPiece.GRID) {
            end();
        }
        row.add(piece);
        used += piece.span();
    }

    /** Writes the row that is under way. */
    void end() {
        if (row.isEmpty()) {
            return;
        }
        row.set(row.size() - 1, row.get(row.size() - 1).stretchedBy(FieldPiece.GRID - used));
        List<FormCell> cells = new ArrayList<>();
        row.forEach(piece -> {
            cells.add(FormCell.label(piece.labelSpan(), piece.label()));
            cells.add(FormCell.value(piece.valueSpan(), piece.value()));
        });
        boolean isTall = row.stream().anyMatch(FieldPiece::isTall);
        out.row(isTall ? 2 * height : height, cells);
        row.clear();
        used = 0;
    }
}
