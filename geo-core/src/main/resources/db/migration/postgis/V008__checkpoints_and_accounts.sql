-- How far a batch is that is filled from a file, so that it can go on after its process died: its rows stay in
-- stage_LAYER. Gone when the batch is published, kept, discarded or given up.
CREATE TABLE checkpoint (
    batch bigint PRIMARY KEY REFERENCES batch (id),
    file_bytes bigint NOT NULL,
    file_sha256 text COLLATE "C" NOT NULL,
    plan text COLLATE "C" NOT NULL,
    base_version bigint NOT NULL,
    reached bigint NOT NULL DEFAULT 0
);

-- Who may write. secret is a salted, slow hash of the password; key_hash a hash of a random key, absent when there is none.
CREATE TABLE account (
    name text COLLATE "C" PRIMARY KEY,
    secret text COLLATE "C" NOT NULL,
    key_hash text COLLATE "C" UNIQUE,
    roles text COLLATE "C" NOT NULL,
    created_at timestamptz NOT NULL
);
