-- A row when the table has shapes.
--   ? table
SELECT 1 FROM gpkg_geometry_columns WHERE table_name = ?
