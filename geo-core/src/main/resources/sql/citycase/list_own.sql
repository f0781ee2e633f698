-- Numbers of the cases that somebody reported or had a task about, newest first.
--   ? account, ? account, ? most
SELECT case_no FROM case_work WHERE reported_by = ?
UNION
SELECT case_no FROM case_task WHERE inspector = ?
ORDER BY case_no DESC
LIMIT ?
