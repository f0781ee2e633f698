-- Number of repairs of a batch.
--   ? batch
SELECT count(*) FROM repair WHERE batch = ?
