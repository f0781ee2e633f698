-- Removes the repairs of a batch.
--   ? batch
DELETE FROM repair WHERE batch = ?
