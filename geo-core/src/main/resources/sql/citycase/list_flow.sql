-- The steps of a case, first to last.
--   ? case number
SELECT
    case_no, revision, at, move, from_state, to_state, actor, role, department_code, inspector, result, standard_id,
    limit_amount, limit_class, due_at, calendar, reason
FROM case_flow
WHERE case_no = ?
ORDER BY revision
