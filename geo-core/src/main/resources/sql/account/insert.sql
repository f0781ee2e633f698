-- Adds an account.
--   ? name, ? secret, ? roles, ? moment, ? department code
INSERT INTO account (name, secret, roles, created_at, department_code) VALUES (?, ?, ?, ?, ?)
