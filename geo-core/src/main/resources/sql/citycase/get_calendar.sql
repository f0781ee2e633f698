-- One working calendar.
--   ? version
SELECT version, content FROM working_calendar WHERE version = ?
