-- Version of the newest migration that was applied.
-- One row: version
SELECT max(CAST(version AS integer)) FROM flyway_schema_history WHERE success AND version IS NOT NULL
