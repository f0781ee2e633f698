-- Forgets how far a batch was.
--   ? batch
DELETE FROM checkpoint WHERE batch = ?
