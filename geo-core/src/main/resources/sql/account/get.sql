-- One account.
--   ? name
SELECT name, secret, roles, created_at FROM account WHERE name = ?
