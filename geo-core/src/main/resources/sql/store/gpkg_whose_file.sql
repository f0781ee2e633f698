-- Whose file a SQLite file is.
-- One row: number of tables, number of those only Gridward has (2 in a file of ours)
SELECT count(*), coalesce(sum(name IN ('flyway_schema_history', 'batch')), 0)
FROM sqlite_master
WHERE type = 'table'
