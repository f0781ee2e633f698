-- Adds what the work on a case needs.
--   ? the columns in their order
INSERT INTO case_work (
    case_no, revision, marks, back_state, accuracy_m, zone_class, rule, rule_row, trail, advised_code, standard_id,
    limit_amount, limit_class, limit_season, limit_ms, left_ms, calendar, stage_due_at, reported_by, accepted_by,
    filed_by, dispatched_by, closed_by, inspector, task, asked_by, asked_amount, rework_code, accepted_at,
    suspended_at, extensions, extended_ms, duplicate_of
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
