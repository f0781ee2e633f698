-- Forgets which code tables are loaded.
DELETE FROM code_edition WHERE name = 'types'
