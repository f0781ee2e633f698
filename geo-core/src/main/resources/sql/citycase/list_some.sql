-- Cases of some numbers.
--   ? case numbers
:whole_case
WHERE c.case_no IN (:numbers)
