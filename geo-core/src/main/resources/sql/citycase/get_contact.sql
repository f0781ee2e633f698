-- Who reported a case.
--   ? case number
SELECT name, phone FROM case_contact WHERE case_no = ?
