-- Counts a step, or cases taken over together, in its batch.
--   ? moment, ? data version, ? cases, ? cases added, ? cases changed, ? batch
UPDATE batch
SET ended_at = ?, version = ?, staged = staged + ?, added = added + ?, changed = changed + ?
WHERE id = ?
