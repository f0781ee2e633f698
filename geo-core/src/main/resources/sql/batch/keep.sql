-- Turns an open batch into one that waits for its day; no row is changed when it is no longer open.
--   ? rows, ? number
UPDATE batch SET state = 'STAGED', staged = ? WHERE id = ? AND state = 'RUNNING'
