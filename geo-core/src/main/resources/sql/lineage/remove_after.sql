-- Removes the repairs of a batch to rows after one.
--   ? batch
--   ? number of the last row whose repairs stay
DELETE FROM repair WHERE batch = ? AND row_number > ?
