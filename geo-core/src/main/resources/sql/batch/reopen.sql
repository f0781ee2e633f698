-- Opens a batch again whose process died; no row is changed when it did not.
--   ? number
UPDATE batch SET state = 'RUNNING', ended_at = NULL, message = NULL WHERE id = ? AND state = 'FAILED'
