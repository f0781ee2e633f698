-- Rows of the layer that a changed row ends (gone = 0) or replaces (gone = 1).
CREATE TEMP TABLE IF NOT EXISTS batch_touched (
    fid bigint PRIMARY KEY,
    new_from date,
    gone integer
)
