-- Layers with rows to read, in the file's order.
-- Rows: table_name, identifier, column_name (null without shapes), organization, organization_coordsys_id
SELECT c.table_name, c.identifier, g.column_name, s.organization, s.organization_coordsys_id
FROM gpkg_contents c
LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
WHERE c.data_type IN ('features', 'attributes')
ORDER BY c.rowid
