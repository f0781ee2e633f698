-- The account that a key belongs to.
--   ? hash of the key
SELECT name, secret, roles, created_at, department_code FROM account WHERE key_hash = ?
