-- Spatial indexes of the layers and the triggers that keep them (OGC 12-128r19 annex F.3, version 1.3).
-- The functions of the triggers are registered on each connection; GDAL and QGIS bring their own.

CREATE VIRTUAL TABLE rtree_division_geom USING rtree (id, minx, maxx, miny, maxy);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES ('division', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');

CREATE TRIGGER rtree_division_geom_insert AFTER INSERT ON division
    WHEN NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
    INSERT OR REPLACE INTO rtree_division_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_division_geom_update1 AFTER UPDATE OF geom ON division
    WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_division_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_division_geom_update2 AFTER UPDATE OF geom ON division
    WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_division_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_division_geom_update3 AFTER UPDATE ON division
    WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_division_geom WHERE id = OLD.fid;
    INSERT OR REPLACE INTO rtree_division_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_division_geom_update4 AFTER UPDATE ON division
    WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_division_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_division_geom_delete AFTER DELETE ON division
    WHEN OLD.geom NOTNULL
BEGIN
    DELETE FROM rtree_division_geom WHERE id = OLD.fid;
END;

CREATE VIRTUAL TABLE rtree_unit_grid_geom USING rtree (id, minx, maxx, miny, maxy);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES ('unit_grid', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');

CREATE TRIGGER rtree_unit_grid_geom_insert AFTER INSERT ON unit_grid
    WHEN NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
    INSERT OR REPLACE INTO rtree_unit_grid_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_unit_grid_geom_update1 AFTER UPDATE OF geom ON unit_grid
    WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_unit_grid_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_unit_grid_geom_update2 AFTER UPDATE OF geom ON unit_grid
    WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_unit_grid_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_unit_grid_geom_update3 AFTER UPDATE ON unit_grid
    WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_unit_grid_geom WHERE id = OLD.fid;
    INSERT OR REPLACE INTO rtree_unit_grid_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_unit_grid_geom_update4 AFTER UPDATE ON unit_grid
    WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_unit_grid_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_unit_grid_geom_delete AFTER DELETE ON unit_grid
    WHEN OLD.geom NOTNULL
BEGIN
    DELETE FROM rtree_unit_grid_geom WHERE id = OLD.fid;
END;

CREATE VIRTUAL TABLE rtree_responsibility_zone_geom USING rtree (id, minx, maxx, miny, maxy);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES ('responsibility_zone', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');

CREATE TRIGGER rtree_responsibility_zone_geom_insert AFTER INSERT ON responsibility_zone
    WHEN NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
    INSERT OR REPLACE INTO rtree_responsibility_zone_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_responsibility_zone_geom_update1 AFTER UPDATE OF geom ON responsibility_zone
    WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_responsibility_zone_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_responsibility_zone_geom_update2 AFTER UPDATE OF geom ON responsibility_zone
    WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_responsibility_zone_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_responsibility_zone_geom_update3 AFTER UPDATE ON responsibility_zone
    WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_responsibility_zone_geom WHERE id = OLD.fid;
    INSERT OR REPLACE INTO rtree_responsibility_zone_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_responsibility_zone_geom_update4 AFTER UPDATE ON responsibility_zone
    WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_responsibility_zone_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_responsibility_zone_geom_delete AFTER DELETE ON responsibility_zone
    WHEN OLD.geom NOTNULL
BEGIN
    DELETE FROM rtree_responsibility_zone_geom WHERE id = OLD.fid;
END;

CREATE VIRTUAL TABLE rtree_responsibility_line_geom USING rtree (id, minx, maxx, miny, maxy);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES ('responsibility_line', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');

CREATE TRIGGER rtree_responsibility_line_geom_insert AFTER INSERT ON responsibility_line
    WHEN NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
    INSERT OR REPLACE INTO rtree_responsibility_line_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_responsibility_line_geom_update1 AFTER UPDATE OF geom ON responsibility_line
    WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_responsibility_line_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_responsibility_line_geom_update2 AFTER UPDATE OF geom ON responsibility_line
    WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_responsibility_line_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_responsibility_line_geom_update3 AFTER UPDATE ON responsibility_line
    WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_responsibility_line_geom WHERE id = OLD.fid;
    INSERT OR REPLACE INTO rtree_responsibility_line_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_responsibility_line_geom_update4 AFTER UPDATE ON responsibility_line
    WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_responsibility_line_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_responsibility_line_geom_delete AFTER DELETE ON responsibility_line
    WHEN OLD.geom NOTNULL
BEGIN
    DELETE FROM rtree_responsibility_line_geom WHERE id = OLD.fid;
END;

CREATE VIRTUAL TABLE rtree_place_geom USING rtree (id, minx, maxx, miny, maxy);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES ('place', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');

CREATE TRIGGER rtree_place_geom_insert AFTER INSERT ON place
    WHEN NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
    INSERT OR REPLACE INTO rtree_place_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_place_geom_update1 AFTER UPDATE OF geom ON place
    WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_place_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_place_geom_update2 AFTER UPDATE OF geom ON place
    WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_place_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_place_geom_update3 AFTER UPDATE ON place
    WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_place_geom WHERE id = OLD.fid;
    INSERT OR REPLACE INTO rtree_place_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_place_geom_update4 AFTER UPDATE ON place
    WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_place_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_place_geom_delete AFTER DELETE ON place
    WHEN OLD.geom NOTNULL
BEGIN
    DELETE FROM rtree_place_geom WHERE id = OLD.fid;
END;

CREATE VIRTUAL TABLE rtree_component_geom USING rtree (id, minx, maxx, miny, maxy);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES ('component', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');

CREATE TRIGGER rtree_component_geom_insert AFTER INSERT ON component
    WHEN NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
    INSERT OR REPLACE INTO rtree_component_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_component_geom_update1 AFTER UPDATE OF geom ON component
    WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_component_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_component_geom_update2 AFTER UPDATE OF geom ON component
    WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_component_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_component_geom_update3 AFTER UPDATE ON component
    WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_component_geom WHERE id = OLD.fid;
    INSERT OR REPLACE INTO rtree_component_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_component_geom_update4 AFTER UPDATE ON component
    WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_component_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_component_geom_delete AFTER DELETE ON component
    WHEN OLD.geom NOTNULL
BEGIN
    DELETE FROM rtree_component_geom WHERE id = OLD.fid;
END;
