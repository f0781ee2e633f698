-- Ends an open batch; no row is changed when it is no longer open.
--   ? state, ? moment, ? data version, ? staged, ? added, ? changed, ? unchanged, ? message, ? number
UPDATE batch
SET state = ?, ended_at = ?, version = ?, staged = ?, added = ?, changed = ?, unchanged = ?, message = ?
WHERE id = ? AND state = 'RUNNING'
