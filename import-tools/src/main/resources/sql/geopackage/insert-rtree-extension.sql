-- States that a layer has a spatial index.
--   1 table
INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES (?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')
