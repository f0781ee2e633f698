-- Adds a step to the log.
--   ? the columns in their order
INSERT INTO case_flow (
    case_no, revision, at, move, from_state, to_state, actor, role, department_code, inspector, result, standard_id,
    limit_amount, limit_class, due_at, calendar, reason
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
