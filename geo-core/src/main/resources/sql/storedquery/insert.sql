-- Adds a stored query.
--   ? name, ? definition, ? who defined it, ? moment
INSERT INTO stored_query (id, definition, created_by, created_at) VALUES (?, ?, ?, ?)
