-- Adds an account.
--   ? name, ? secret, ? roles, ? moment
INSERT INTO account (name, secret, roles, created_at) VALUES (?, ?, ?, ?)
