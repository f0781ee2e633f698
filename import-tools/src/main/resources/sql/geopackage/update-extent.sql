-- The rectangle around a complete layer.
--   1 to 4 min x, min y, max x, max y; 5 table
UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?
