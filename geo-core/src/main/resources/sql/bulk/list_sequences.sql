-- The sequence a PostGIS table numbers its rows by.
--   1  name of the table
-- Rows: name, how many numbers are drawn at a time
SELECT s.seqrelid::regclass::text, s.seqcache::text
FROM pg_depend d JOIN pg_sequence s ON s.seqrelid = d.objid
WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = ?::regclass AND d.deptype = 'i'
