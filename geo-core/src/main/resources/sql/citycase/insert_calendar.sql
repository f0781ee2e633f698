-- Keeps a working calendar.
--   ? version, ? moment, ? actor, ? content
INSERT INTO working_calendar (version, loaded_at, actor, content) VALUES (?, ?, ?, ?)
