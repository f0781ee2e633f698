-- Removes an account.
--   ? name
DELETE FROM account WHERE name = ?
