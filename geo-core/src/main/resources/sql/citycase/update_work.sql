-- Writes what the work on a case needs, if nobody did since.
--   ? the columns but the first in their order, ? case number, ? revision it was read at
UPDATE case_work
SET revision = ?, marks = ?, back_state = ?, accuracy_m = ?, zone_class = ?, rule = ?, rule_row = ?, trail = ?,
    advised_code = ?, standard_id = ?, limit_amount = ?, limit_class = ?, limit_season = ?, limit_ms = ?,
    left_ms = ?, calendar = ?, stage_due_at = ?, reported_by = ?, accepted_by = ?, filed_by = ?, dispatched_by = ?,
    closed_by = ?, inspector = ?, task = ?, asked_by = ?, asked_amount = ?, rework_code = ?, accepted_at = ?,
    suspended_at = ?, extensions = ?, extended_ms = ?, duplicate_of = ?
WHERE case_no = ? AND revision = ?
