-- Published batches that changed a layer after a data version, oldest first.
--   ? layer, ? data version
SELECT id FROM batch WHERE layer = ? AND state = 'PUBLISHED' AND version > ? ORDER BY id
