-- The shape column of a layer.
--   1 table, 2 shape type, 3 reference system
INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES (?, 'geom', ?, ?, 0, 0)
