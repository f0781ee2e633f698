-- One account.
--   ? name
SELECT name, secret, roles, created_at, department_code FROM account WHERE name = ?
