-- All tasks of inspectors, by when they were issued.
SELECT case_no, number, kind, inspector, issued_by, issued_at, issued_in_time, due_at, answered_at, in_time, result
FROM case_task
ORDER BY issued_at, case_no, number
