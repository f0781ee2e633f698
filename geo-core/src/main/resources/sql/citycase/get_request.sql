-- What an idempotency key was answered with.
--   ? actor, ? key
SELECT case_no, revision, sha256 FROM case_request WHERE actor = ? AND request_key = ?
