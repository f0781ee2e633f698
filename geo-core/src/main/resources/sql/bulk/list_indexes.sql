-- Indexes of a PostGIS table other than its key's.
--   1  name of the table
-- Rows: name, statement that makes it again
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid = ?::regclass AND NOT indisprimary ORDER BY 1
