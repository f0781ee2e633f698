-- Notes up to which row of its file a batch is staged.
--   ? row number, ? batch
UPDATE checkpoint SET reached = ? WHERE batch = ?
