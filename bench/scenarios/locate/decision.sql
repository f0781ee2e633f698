-- Grid, community, subdistrict and the body that answers, by the territorial rule and its fallback: of the zones that hold
-- the point and speak of the kind and type, the most specific type, then the smallest area, priority, identifier.
--   :questions   rows with point (EPSG:4490), kind, type: one row of parameters, a row of a table, or a whole table
-- Rows: code, community_code, subdistrict_code, department_code, row_id
SELECT g.code, g.community_code, g.subdistrict_code,
  coalesce(z.department_code, g.subdistrict_code) AS department_code, coalesce(z.id, g.subdistrict_code) AS row_id
FROM :questions q
LEFT JOIN LATERAL (
  SELECT code, community_code, subdistrict_code FROM unit_grid WHERE ST_Covers(geom, q.point) ORDER BY code LIMIT 1
) g ON true
LEFT JOIN LATERAL (
  SELECT id, department_code
  FROM responsibility_zone
  WHERE ST_Covers(geom, q.point)
    AND (q.kind IS NULL OR kind = 'any' OR kind = q.kind)
    AND (types = '{}' OR q.type LIKE ANY (patterns))
  ORDER BY (SELECT coalesce(max(length(t)), 0) FROM unnest(types) t WHERE starts_with(q.type, t)) DESC,
    square_centimetres, priority NULLS LAST, id
  LIMIT 1
) z ON true
