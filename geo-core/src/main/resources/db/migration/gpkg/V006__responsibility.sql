-- Management zones, findings of the coverage proof, and how two bodies share the strip along a line.
-- Shapes: GeoPackage geometry, EPSG:4490, x = longitude, y = latitude.

ALTER TABLE responsibility_line ADD COLUMN split_rule TEXT;

ALTER TABLE responsibility_line ADD COLUMN opposite_code TEXT;

ALTER TABLE responsibility_line ADD COLUMN opposite_name TEXT;

ALTER TABLE responsibility_line_history ADD COLUMN split_rule TEXT;

ALTER TABLE responsibility_line_history ADD COLUMN opposite_code TEXT;

ALTER TABLE responsibility_line_history ADD COLUMN opposite_name TEXT;

ALTER TABLE stage_responsibility_line ADD COLUMN split_rule TEXT;

ALTER TABLE stage_responsibility_line ADD COLUMN opposite_code TEXT;

ALTER TABLE stage_responsibility_line ADD COLUMN opposite_name TEXT;

CREATE TABLE management_zone (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL,
    name TEXT,
    zone_class TEXT,
    source_document TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL DEFAULT 0,
    geom MULTIPOLYGON
);

CREATE UNIQUE INDEX management_zone_version ON management_zone (id, coalesce(valid_from, '0001-01-01'));

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('management_zone', 'features', 'Management zones', '管理要求的级别：一类、二类、三类区域', 4490);

INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES ('management_zone', 'geom', 'MULTIPOLYGON', 4490, 0, 0);

CREATE VIRTUAL TABLE rtree_management_zone_geom USING rtree (id, minx, maxx, miny, maxy);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES ('management_zone', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');

CREATE TRIGGER rtree_management_zone_geom_insert AFTER INSERT ON management_zone
    WHEN NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
    INSERT OR REPLACE INTO rtree_management_zone_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_management_zone_geom_update1 AFTER UPDATE OF geom ON management_zone
    WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_management_zone_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_management_zone_geom_update2 AFTER UPDATE OF geom ON management_zone
    WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_management_zone_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_management_zone_geom_update3 AFTER UPDATE ON management_zone
    WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_management_zone_geom WHERE id = OLD.fid;
    INSERT OR REPLACE INTO rtree_management_zone_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_management_zone_geom_update4 AFTER UPDATE ON management_zone
    WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_management_zone_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_management_zone_geom_delete AFTER DELETE ON management_zone
    WHEN OLD.geom NOTNULL
BEGIN
    DELETE FROM rtree_management_zone_geom WHERE id = OLD.fid;
END;

CREATE TABLE management_zone_history (
    fid INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT,
    zone_class TEXT,
    source_document TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL,
    geom BLOB,
    version_to INTEGER NOT NULL
);

CREATE INDEX management_zone_history_key ON management_zone_history (id);

CREATE INDEX management_zone_history_version ON management_zone_history (version_to);

CREATE TABLE stage_management_zone (
    batch INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT,
    zone_class TEXT,
    source_document TEXT,
    valid_from DATE,
    valid_to DATE,
    geom BLOB,
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE coverage_gap (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL,
    coverage TEXT,
    categories TEXT,
    neighbours TEXT,
    area_m2 DOUBLE,
    width_m DOUBLE,
    repair TEXT,
    remark TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL DEFAULT 0,
    geom MULTIPOLYGON
);

CREATE UNIQUE INDEX coverage_gap_version ON coverage_gap (id, coalesce(valid_from, '0001-01-01'));

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('coverage_gap', 'features', 'Coverage gaps', '无网格或无人负责的地方', 4490);

INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES ('coverage_gap', 'geom', 'MULTIPOLYGON', 4490, 0, 0);

CREATE VIRTUAL TABLE rtree_coverage_gap_geom USING rtree (id, minx, maxx, miny, maxy);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES ('coverage_gap', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');

CREATE TRIGGER rtree_coverage_gap_geom_insert AFTER INSERT ON coverage_gap
    WHEN NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
    INSERT OR REPLACE INTO rtree_coverage_gap_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_coverage_gap_geom_update1 AFTER UPDATE OF geom ON coverage_gap
    WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_coverage_gap_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_coverage_gap_geom_update2 AFTER UPDATE OF geom ON coverage_gap
    WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_coverage_gap_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_coverage_gap_geom_update3 AFTER UPDATE ON coverage_gap
    WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_coverage_gap_geom WHERE id = OLD.fid;
    INSERT OR REPLACE INTO rtree_coverage_gap_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_coverage_gap_geom_update4 AFTER UPDATE ON coverage_gap
    WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_coverage_gap_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_coverage_gap_geom_delete AFTER DELETE ON coverage_gap
    WHEN OLD.geom NOTNULL
BEGIN
    DELETE FROM rtree_coverage_gap_geom WHERE id = OLD.fid;
END;

CREATE TABLE coverage_gap_history (
    fid INTEGER NOT NULL,
    id TEXT NOT NULL,
    coverage TEXT,
    categories TEXT,
    neighbours TEXT,
    area_m2 DOUBLE,
    width_m DOUBLE,
    repair TEXT,
    remark TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL,
    geom BLOB,
    version_to INTEGER NOT NULL
);

CREATE INDEX coverage_gap_history_key ON coverage_gap_history (id);

CREATE INDEX coverage_gap_history_version ON coverage_gap_history (version_to);

CREATE TABLE stage_coverage_gap (
    batch INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    id TEXT NOT NULL,
    coverage TEXT,
    categories TEXT,
    neighbours TEXT,
    area_m2 DOUBLE,
    width_m DOUBLE,
    repair TEXT,
    remark TEXT,
    valid_from DATE,
    valid_to DATE,
    geom BLOB,
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE coverage_conflict (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL,
    coverage TEXT,
    categories TEXT,
    row_ids TEXT,
    department_codes TEXT,
    area_m2 DOUBLE,
    width_m DOUBLE,
    repair TEXT,
    remark TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL DEFAULT 0,
    geom MULTIPOLYGON
);

CREATE UNIQUE INDEX coverage_conflict_version ON coverage_conflict (id, coalesce(valid_from, '0001-01-01'));

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('coverage_conflict', 'features', 'Coverage conflicts', '有两个网格或多个责任单位的地方', 4490);

INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES ('coverage_conflict', 'geom', 'MULTIPOLYGON', 4490, 0, 0);

CREATE VIRTUAL TABLE rtree_coverage_conflict_geom USING rtree (id, minx, maxx, miny, maxy);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES ('coverage_conflict', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');

CREATE TRIGGER rtree_coverage_conflict_geom_insert AFTER INSERT ON coverage_conflict
    WHEN NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
    INSERT OR REPLACE INTO rtree_coverage_conflict_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_coverage_conflict_geom_update1 AFTER UPDATE OF geom ON coverage_conflict
    WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_coverage_conflict_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_coverage_conflict_geom_update2 AFTER UPDATE OF geom ON coverage_conflict
    WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_coverage_conflict_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_coverage_conflict_geom_update3 AFTER UPDATE ON coverage_conflict
    WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_coverage_conflict_geom WHERE id = OLD.fid;
    INSERT OR REPLACE INTO rtree_coverage_conflict_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_coverage_conflict_geom_update4 AFTER UPDATE ON coverage_conflict
    WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_coverage_conflict_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_coverage_conflict_geom_delete AFTER DELETE ON coverage_conflict
    WHEN OLD.geom NOTNULL
BEGIN
    DELETE FROM rtree_coverage_conflict_geom WHERE id = OLD.fid;
END;

CREATE TABLE coverage_conflict_history (
    fid INTEGER NOT NULL,
    id TEXT NOT NULL,
    coverage TEXT,
    categories TEXT,
    row_ids TEXT,
    department_codes TEXT,
    area_m2 DOUBLE,
    width_m DOUBLE,
    repair TEXT,
    remark TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL,
    geom BLOB,
    version_to INTEGER NOT NULL
);

CREATE INDEX coverage_conflict_history_key ON coverage_conflict_history (id);

CREATE INDEX coverage_conflict_history_version ON coverage_conflict_history (version_to);

CREATE TABLE stage_coverage_conflict (
    batch INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    id TEXT NOT NULL,
    coverage TEXT,
    categories TEXT,
    row_ids TEXT,
    department_codes TEXT,
    area_m2 DOUBLE,
    width_m DOUBLE,
    repair TEXT,
    remark TEXT,
    valid_from DATE,
    valid_to DATE,
    geom BLOB,
    PRIMARY KEY (batch, row_number)
);
