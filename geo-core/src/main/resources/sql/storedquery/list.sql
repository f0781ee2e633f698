-- All stored queries by name.
SELECT id, definition FROM stored_query ORDER BY id
