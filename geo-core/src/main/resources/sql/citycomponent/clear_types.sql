-- Removes the edition that was loaded before.
DELETE FROM code_type
