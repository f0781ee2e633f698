-- Notes the day from which a staged batch is to hold.
--   ? day, ? number
UPDATE batch SET effective = ? WHERE id = ? AND state = 'STAGED'
