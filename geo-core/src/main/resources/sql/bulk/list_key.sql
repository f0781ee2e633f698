-- The primary key of a PostGIS table that other tables do not share.
--   1  name of the table
-- Rows: statement that drops it, statement that makes it again
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE conrelid = ?::regclass AND contype = 'p'
