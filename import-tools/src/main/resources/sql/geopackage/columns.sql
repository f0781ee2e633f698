-- Columns of a table or view.
--   1 table
-- Rows: name, declared type, position in the primary key (0 = none)
SELECT name, upper(type), pk FROM pragma_table_info(?) ORDER BY cid
