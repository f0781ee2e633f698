-- Batches that are open, or whose process died.
SELECT id, layer, source, actor, state, started_at, ended_at, version, staged, added, changed, unchanged, message,
    effective, mode, withdrawn
FROM batch
WHERE state = 'RUNNING'
ORDER BY id
