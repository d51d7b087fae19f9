package shouwang.office.registry.imports;

import shouwang.office.sheets.Table;

/**
 * One table of an import: a file's, or one of several in rejects that come back.
 *
 * @param seq its place among the tables of the import, from 1
 */
record RosterTable(int seq, StoredFile file, Table table, boolean isRejects, RosterColumns columns) {}
