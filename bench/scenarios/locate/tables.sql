-- The tables a careful application would make of the files for these questions; staging tables hold the files as text.
-- Zones are cut into pieces of at most 128 vertices (ST_Subdivide): that answers almost twice as fast as whole zones.
CREATE TABLE unit_grid AS
SELECT code, community_code, subdistrict_code, ST_GeomFromText(wkt, 4490) AS geom FROM file_unit_grid;

CREATE TABLE responsibility_zone AS
SELECT id, department_code, kind, priority::int AS priority, types, square_centimetres,
  ARRAY(SELECT t || '%' FROM unnest(types) t) AS patterns, ST_Subdivide(geom, 128) AS geom
FROM file_responsibility_zone
CROSS JOIN LATERAL (
  SELECT ST_GeomFromText(wkt, 4490) AS geom, coalesce(string_to_array(nullif(type_codes, ''), ','), '{}') AS types
) parsed
CROSS JOIN LATERAL (SELECT round(ST_Area(ST_Transform(geom, 4550)) * 10000)::bigint AS square_centimetres) measured;

CREATE INDEX ON unit_grid USING gist (geom);
CREATE INDEX ON responsibility_zone USING gist (geom);
VACUUM ANALYZE unit_grid, responsibility_zone;
