-- How far a batch is that is filled from a file, so that it can go on after its process died: its rows stay in
-- stage_LAYER. Gone when the batch is published, kept, discarded or given up.
CREATE TABLE checkpoint (
    batch INTEGER PRIMARY KEY NOT NULL REFERENCES batch (id),
    file_bytes INTEGER NOT NULL,
    file_sha256 TEXT NOT NULL,
    plan TEXT NOT NULL,
    base_version INTEGER NOT NULL,
    reached INTEGER NOT NULL DEFAULT 0
);

-- Who may write. secret is a salted, slow hash of the password; key_hash a hash of a random key, absent when there is none.
CREATE TABLE account (
    name TEXT PRIMARY KEY NOT NULL,
    secret TEXT NOT NULL,
    key_hash TEXT UNIQUE,
    roles TEXT NOT NULL,
    created_at DATETIME NOT NULL
);
