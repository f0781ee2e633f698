-- Keeps an idempotency key.
--   ? actor, ? key, ? case number, ? revision, ? checksum of what was asked, ? moment
INSERT INTO case_request (actor, request_key, case_no, revision, sha256, at) VALUES (?, ?, ?, ?, ?, ?)
