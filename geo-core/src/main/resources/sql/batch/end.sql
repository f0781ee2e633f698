-- Ends an open or staged batch; no row is changed when it is neither.
--   ? state, ? moment, ? data version, ? staged, ? added, ? changed, ? unchanged, ? withdrawn, ? message, ? number
UPDATE batch
SET state = ?, ended_at = ?, version = ?, staged = ?, added = ?, changed = ?, unchanged = ?, withdrawn = ?, message = ?
WHERE id = ? AND state IN ('RUNNING', 'STAGED')
