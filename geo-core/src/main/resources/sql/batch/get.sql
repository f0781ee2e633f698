-- One batch.
--   ? number
SELECT id, layer, source, actor, state, started_at, ended_at, version, staged, added, changed, unchanged, message,
    effective, mode, withdrawn
FROM batch
WHERE id = ?
