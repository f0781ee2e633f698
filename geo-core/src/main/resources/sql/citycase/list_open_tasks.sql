-- Tasks of an inspector that are not answered and that he can still answer: the newest of a case that waits for it.
--   ? account
SELECT
    t.case_no, t.number, t.kind, t.inspector, t.issued_by, t.issued_at, t.issued_in_time, t.due_at, t.answered_at,
    t.in_time, t.result
FROM case_task t
JOIN case_work w ON w.case_no = t.case_no AND w.task = t.number
JOIN city_case c ON c.case_no = t.case_no
WHERE t.inspector = ? AND t.answered_at IS NULL AND c.state IN ('VERIFYING', 'CHECKING')
ORDER BY t.due_at, t.case_no
