-- All batches, newest first.
SELECT id, layer, source, actor, state, started_at, ended_at, version, staged, added, changed, unchanged, message,
    effective, mode, withdrawn
FROM batch
ORDER BY id DESC
