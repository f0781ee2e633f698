-- What becomes of each staged row: added, changed or unchanged; old_fid is the newest row of its key.
CREATE TEMP TABLE IF NOT EXISTS batch_verdict (
    row_number bigint PRIMARY KEY,
    old_fid bigint,
    new_from date,
    verdict text
)
