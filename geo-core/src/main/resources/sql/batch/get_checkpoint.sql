-- How far a batch is that is filled from a file.
--   ? batch
SELECT file_bytes, file_sha256, plan, base_version, reached FROM checkpoint WHERE batch = ?
