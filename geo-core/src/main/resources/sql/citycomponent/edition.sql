-- Checksum of the code tables that are loaded; no row in a new store.
SELECT checksum FROM code_edition WHERE name = 'types'
