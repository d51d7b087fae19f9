-- The wrong cells of an import are shown on its page: few rows of many.
create index wrong_rows_of_an_import on registry.staged_row (import_id, file_seq, row_no) where errors is not null;
