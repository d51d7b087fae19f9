package shouwang.office.sheets;

import java.util.Optional;

/** Where rows come from, top to bottom, rows without text included. */
interface RowSource extends AutoCloseable {

    Optional<Row> next();

    @Override
    void close();
}
