package shouwang.office.sheets;

import java.util.List;

/** What a workbook and a CSV have in common: visible sheets by name, each streamed from the top as often as asked. */
interface Sheets extends AutoCloseable {

    List<String> names();

    boolean areRejects();

    RowSource open(String sheet, Blanks blanks);

    @Override
    void close();
}
