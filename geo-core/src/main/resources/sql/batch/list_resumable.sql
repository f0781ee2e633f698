-- Batches whose process died and that can go on.
SELECT id, layer, source, actor, state, started_at, ended_at, version, staged, added, changed, unchanged, message,
    effective, mode, withdrawn
FROM batch
WHERE state = 'FAILED' AND id IN (SELECT batch FROM checkpoint)
ORDER BY id
