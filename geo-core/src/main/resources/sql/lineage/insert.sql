-- Notes one repair of a row of a batch.
--   ? batch, ? row number, ? key, ? check, ? kind, ? attribute, ? before, ? after
INSERT INTO repair (batch, row_number, key, check_id, kind, attribute, before_text, after_text)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
