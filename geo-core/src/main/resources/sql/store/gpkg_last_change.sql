-- Notes when a table changed (OGC 12-128r19 table 4).
--   ? moment, ISO 8601 UTC
--   ? table
UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?
