-- Counts a step in its batch.
--   ? moment, ? data version, ? cases added, ? cases changed, ? batch
UPDATE batch
SET ended_at = ?, version = ?, staged = staged + 1, added = added + ?, changed = changed + ?
WHERE id = ?
