-- Adds a line to the audit log.
--   ? moment, ? actor, ? action, ? subject, ? detail
INSERT INTO audit (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)
