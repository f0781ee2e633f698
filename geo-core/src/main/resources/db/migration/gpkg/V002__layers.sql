-- The base layers and registers: what is now held to be true, all validity versions of it.
-- Shapes: GeoPackage geometry (OGC 12-128r19 2.1.3), EPSG:4490, x = longitude, y = latitude.

CREATE TABLE division (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT NOT NULL,
    name TEXT,
    level TEXT,
    parent_code TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL DEFAULT 0,
    geom MULTIPOLYGON
);

CREATE UNIQUE INDEX division_version ON division (code, coalesce(valid_from, '0001-01-01'));

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('division', 'features', 'Divisions', '县市、街道（镇）、社区（村）', 4490);

INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES ('division', 'geom', 'MULTIPOLYGON', 4490, 0, 0);

CREATE TABLE unit_grid (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT NOT NULL,
    name TEXT,
    community_code TEXT,
    community_name TEXT,
    subdistrict_code TEXT,
    subdistrict_name TEXT,
    area_m2 DOUBLE,
    initial_date DATE,
    remark TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL DEFAULT 0,
    geom MULTIPOLYGON
);

CREATE UNIQUE INDEX unit_grid_version ON unit_grid (code, coalesce(valid_from, '0001-01-01'));

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('unit_grid', 'features', 'Unit grids', '城市管理的最小地块', 4490);

INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES ('unit_grid', 'geom', 'MULTIPOLYGON', 4490, 0, 0);

CREATE TABLE responsibility_zone (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL,
    name TEXT,
    department_code TEXT,
    department_name TEXT,
    kind TEXT,
    type_codes TEXT,
    priority INTEGER,
    source_document TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL DEFAULT 0,
    geom MULTIPOLYGON
);

CREATE UNIQUE INDEX responsibility_zone_version ON responsibility_zone (id, coalesce(valid_from, '0001-01-01'));

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('responsibility_zone', 'features', 'Responsibility zones', '谁对这块地负责', 4490);

INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES ('responsibility_zone', 'geom', 'MULTIPOLYGON', 4490, 0, 0);

CREATE TABLE responsibility_line (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL,
    name TEXT,
    department_code TEXT,
    department_name TEXT,
    side TEXT,
    buffer_m DOUBLE,
    kind TEXT,
    type_codes TEXT,
    priority INTEGER,
    source_document TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL DEFAULT 0,
    geom MULTILINESTRING
);

CREATE UNIQUE INDEX responsibility_line_version ON responsibility_line (id, coalesce(valid_from, '0001-01-01'));

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('responsibility_line', 'features', 'Responsibility lines', '谁对分界线两侧负责', 4490);

INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES ('responsibility_line', 'geom', 'MULTILINESTRING', 4490, 0, 0);

CREATE TABLE place (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT,
    name TEXT,
    full_name TEXT,
    aliases TEXT,
    name_level INTEGER,
    grid_code TEXT,
    community_code TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL DEFAULT 0,
    geom GEOMETRY
);

CREATE UNIQUE INDEX place_version ON place (id, coalesce(valid_from, '0001-01-01'));

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('place', 'features', 'Places', '街巷、门牌、兴趣点等地名', 4490);

INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES ('place', 'geom', 'GEOMETRY', 4490, 0, 0);

CREATE TABLE component (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT NOT NULL,
    scheme TEXT,
    type_code TEXT,
    type_name TEXT,
    name TEXT,
    competent_code TEXT,
    competent_name TEXT,
    owner_code TEXT,
    owner_name TEXT,
    maintainer_code TEXT,
    maintainer_name TEXT,
    grid_code TEXT,
    state TEXT,
    initial_date DATE,
    change_date DATE,
    data_source TEXT,
    accuracy_class TEXT,
    remark TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL DEFAULT 0,
    geom GEOMETRY
);

CREATE UNIQUE INDEX component_version ON component (code, coalesce(valid_from, '0001-01-01'));

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('component', 'features', 'Components', '井盖、路灯、行道树等城市部件', 4490);

INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES ('component', 'geom', 'GEOMETRY', 4490, 0, 0);

CREATE TABLE department (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT NOT NULL,
    name TEXT,
    parent_code TEXT,
    credit_code TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL DEFAULT 0
);

CREATE UNIQUE INDEX department_version ON department (code, coalesce(valid_from, '0001-01-01'));

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('department', 'attributes', 'Departments', '承担责任的机构', 0);

CREATE TABLE facility_rule (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL,
    name TEXT,
    component_code TEXT,
    owner_code TEXT,
    type_codes TEXT,
    department_code TEXT,
    department_name TEXT,
    priority INTEGER,
    source_document TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL DEFAULT 0
);

CREATE UNIQUE INDEX facility_rule_version ON facility_rule (id, coalesce(valid_from, '0001-01-01'));

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('facility_rule', 'attributes', 'Facility rules', '谁对指名设施负责', 0);
