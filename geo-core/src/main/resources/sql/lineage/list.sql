-- Repairs of a batch in the order of its file.
--   ? batch
SELECT row_number, key, check_id, kind, attribute, before_text, after_text FROM repair
WHERE batch = ?
ORDER BY row_number, id
