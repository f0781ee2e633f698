-- Repairs made to rows before they were taken; shapes as well-known text, long ones cut.

CREATE TABLE repair (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    batch bigint NOT NULL,
    row_number bigint NOT NULL,
    key text COLLATE "C",
    check_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    attribute text COLLATE "C" NOT NULL,
    before_text text COLLATE "C" NOT NULL,
    after_text text COLLATE "C" NOT NULL
);

CREATE INDEX repair_batch ON repair (batch, row_number);
