-- Lets a batch begin anew, on newer data.
--   ? data version, ? batch
UPDATE checkpoint SET reached = 0, base_version = ? WHERE batch = ?
