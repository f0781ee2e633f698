-- Newest lines of the audit log, newest first.
--   ? most lines
SELECT at, actor, action, subject, detail FROM audit ORDER BY id DESC LIMIT ?
