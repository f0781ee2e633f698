-- Keys of the things that undoing a batch changes.
CREATE TEMP TABLE IF NOT EXISTS batch_undone (
    thing text PRIMARY KEY
)
