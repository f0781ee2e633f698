-- Gives an account another key.
--   ? hash of the key, ? name
UPDATE account SET key_hash = ? WHERE name = ?
