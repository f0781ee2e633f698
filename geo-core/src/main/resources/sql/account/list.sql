-- All accounts by name.
SELECT name, secret, roles, created_at FROM account ORDER BY name
