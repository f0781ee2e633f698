-- The newest working calendar.
SELECT version, content FROM working_calendar ORDER BY version DESC LIMIT 1
