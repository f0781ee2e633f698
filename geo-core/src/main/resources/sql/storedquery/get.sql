-- One stored query.
--   ? name
SELECT id, definition FROM stored_query WHERE id = ?
