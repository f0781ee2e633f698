-- Repairs of a batch in the order of its file.
--   ? batch, ? row number after which to begin, ? most
SELECT row_number, key, check_id, kind, attribute, before_text, after_text FROM repair
WHERE batch = ? AND row_number > ?
ORDER BY row_number, id
LIMIT ?
