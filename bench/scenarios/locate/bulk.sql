-- The decision for a whole table of questions by plain joins, which PostgreSQL can spread over its workers (a LIMIT in a
-- lateral subquery, as in decision.sql, it cannot).
--   :questions   a table with id, point (EPSG:4490), kind, type
-- Rows: id, code, community_code, subdistrict_code, department_code, row_id
SELECT DISTINCT ON (q.id) q.id, g.code, g.community_code, g.subdistrict_code,
  coalesce(z.department_code, g.subdistrict_code) AS department_code, coalesce(z.id, g.subdistrict_code) AS row_id
FROM :questions q
LEFT JOIN unit_grid g ON ST_Covers(g.geom, q.point)
LEFT JOIN responsibility_zone z ON ST_Covers(z.geom, q.point)
  AND (q.kind IS NULL OR z.kind = 'any' OR z.kind = q.kind)
  AND (z.types = '{}' OR q.type LIKE ANY (z.patterns))
ORDER BY q.id, (SELECT coalesce(max(length(t)), 0) FROM unnest(z.types) t WHERE starts_with(q.type, t)) DESC,
  z.square_centimetres, z.priority NULLS LAST, z.id, g.code
