-- Repairs made to rows before they were taken; shapes as well-known text, long ones cut.

CREATE TABLE repair (
    id INTEGER PRIMARY KEY NOT NULL,
    batch INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    key TEXT,
    check_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    attribute TEXT NOT NULL,
    before_text TEXT NOT NULL,
    after_text TEXT NOT NULL
);

CREATE INDEX repair_batch ON repair (batch, row_number);
