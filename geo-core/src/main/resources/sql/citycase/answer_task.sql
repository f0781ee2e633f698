-- Notes an inspector's answer.
--   ? moment, ? in time, ? result, ? case number, ? number
UPDATE case_task SET answered_at = ?, in_time = ?, result = ? WHERE case_no = ? AND number = ?
