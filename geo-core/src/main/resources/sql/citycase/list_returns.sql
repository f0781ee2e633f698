-- Returns of the cases reported in a period, and where these were given to another body.
--   ? first moment
--   ? first moment no longer counted
SELECT c.case_no, c.kind, c.type_code, f.move, f.department_code, :geom
FROM city_case c
JOIN case_flow f ON f.case_no = c.case_no
WHERE c.reported_at >= ? AND c.reported_at < ? AND f.move IN ('RETURN', 'APPROVE_RETURN')
ORDER BY c.reported_at, c.case_no, f.revision
