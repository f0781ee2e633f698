-- Opens a batch.
--   ? layer, ? source, ? actor, ? effective day, ? mode, ? moment
-- One row: its number
INSERT INTO batch (layer, source, actor, state, effective, mode, started_at)
VALUES (?, ?, ?, 'RUNNING', ?, ?, ?)
RETURNING id
