-- Opens a batch.
--   ? layer, ? source, ? actor, ? effective day, ? moment
-- One row: its number
INSERT INTO batch (layer, source, actor, state, effective, started_at)
VALUES (?, ?, ?, 'RUNNING', ?, ?)
RETURNING id
