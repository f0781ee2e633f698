-- The batch that holds a day's steps.
--   ? day
SELECT id FROM batch WHERE layer = 'case' AND source = 'steps' AND effective = ? ORDER BY id DESC LIMIT 1
