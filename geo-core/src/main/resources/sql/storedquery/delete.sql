-- Removes a stored query.
--   ? name
DELETE FROM stored_query WHERE id = ?
