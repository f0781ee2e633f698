-- Notes what a new batch is filled from.
--   ? batch, ? bytes, ? SHA-256, ? plan, ? data version
INSERT INTO checkpoint (batch, file_bytes, file_sha256, plan, base_version)
VALUES (?, ?, ?, ?, ?)
