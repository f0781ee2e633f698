-- Opens the batch that holds a day's steps. It counts as published from the beginning.
--   ? actor, ? day, ? moment
-- One row: its number
INSERT INTO batch (layer, source, actor, state, effective, started_at) VALUES ('case', 'steps', ?, 'PUBLISHED', ?, ?)
RETURNING id
