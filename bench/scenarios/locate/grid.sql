-- The unit grid of a point, by the index PostGIS would use in any application.
--   :questions   rows with point (EPSG:4490), kind, type: one row of parameters, a row of a table, or a whole table
-- Rows: code
SELECT g.code
FROM :questions q
LEFT JOIN LATERAL (
  SELECT code FROM unit_grid WHERE ST_Covers(geom, q.point) ORDER BY code LIMIT 1
) g ON true
