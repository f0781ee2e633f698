-- Gives an account another password.
--   ? secret, ? name
UPDATE account SET secret = ? WHERE name = ?
