-- Notes how many rows an open batch has staged.
--   ? rows, ? number
UPDATE batch SET staged = ? WHERE id = ? AND state = 'RUNNING'
