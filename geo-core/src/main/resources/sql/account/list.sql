-- All accounts by name.
SELECT name, secret, roles, created_at, department_code FROM account ORDER BY name
