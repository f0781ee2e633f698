-- Says anew why a batch failed.
--   ? message, ? number
UPDATE batch SET message = ? WHERE id = ? AND state = 'FAILED'
