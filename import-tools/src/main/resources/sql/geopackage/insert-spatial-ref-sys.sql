-- A reference system, once.
--   1 name, 2 and 3 EPSG number, 4 well-known text
INSERT OR IGNORE INTO gpkg_spatial_ref_sys
    (srs_name, srs_id, organization, organization_coordsys_id, definition)
VALUES (?, ?, 'EPSG', ?, ?)
