-- Cases that a step changed after a data version, all after 0, in the order they came in.
--   ? data version
:whole_case
WHERE c.version_from > ?
ORDER BY c.reported_at, c.case_no
