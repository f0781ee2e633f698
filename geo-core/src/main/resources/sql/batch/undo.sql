-- Marks a published batch as undone.
--   ? moment, ? message, ? number
UPDATE batch SET state = 'ROLLED_BACK', ended_at = ?, message = ? WHERE id = ? AND state = 'PUBLISHED'
