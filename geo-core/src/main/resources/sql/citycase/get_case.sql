-- One case.
--   ? case number
:whole_case
WHERE c.case_no = ?
