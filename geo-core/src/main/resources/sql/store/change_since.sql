-- Changes after a data version, oldest first.
--   ? version
--   ? most rows
SELECT version, layer, batch, actor, at, added, changed, withdrawn
FROM change
WHERE version > ?
ORDER BY version
LIMIT ?
