-- A layer in the table of contents; its extent is written when it is complete.
--   1 table, 2 'features' or 'attributes', 3 title, 4 description, 5 reference system or null
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, ?, ?, ?, ?)
