-- Issues a task to an inspector.
--   ? case number, ? number, ? kind, ? inspector, ? issued by, ? issued at, ? in time, ? due
INSERT INTO case_task (case_no, number, kind, inspector, issued_by, issued_at, issued_in_time, due_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
