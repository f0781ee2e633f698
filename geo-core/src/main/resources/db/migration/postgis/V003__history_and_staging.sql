-- History: rows as they stood before data version version_to replaced or withdrew them.
-- Staging: rows of an open batch, not yet visible to readers.

CREATE TABLE division_history (
    fid bigint NOT NULL,
    code text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    level text COLLATE "C",
    parent_code text COLLATE "C",
    valid_from date,
    valid_to date,
    version_from bigint NOT NULL,
    geom geometry(Geometry, 4490),
    version_to bigint NOT NULL
);

CREATE INDEX division_history_key ON division_history (code);

CREATE INDEX division_history_version ON division_history (version_to);

CREATE UNLOGGED TABLE stage_division (
    batch bigint NOT NULL,
    row_number bigint NOT NULL,
    code text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    level text COLLATE "C",
    parent_code text COLLATE "C",
    valid_from date,
    valid_to date,
    geom geometry(Geometry, 4490),
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE unit_grid_history (
    fid bigint NOT NULL,
    code text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    community_code text COLLATE "C",
    community_name text COLLATE "C",
    subdistrict_code text COLLATE "C",
    subdistrict_name text COLLATE "C",
    area_m2 double precision,
    initial_date date,
    remark text COLLATE "C",
    valid_from date,
    valid_to date,
    version_from bigint NOT NULL,
    geom geometry(Geometry, 4490),
    version_to bigint NOT NULL
);

CREATE INDEX unit_grid_history_key ON unit_grid_history (code);

CREATE INDEX unit_grid_history_version ON unit_grid_history (version_to);

CREATE UNLOGGED TABLE stage_unit_grid (
    batch bigint NOT NULL,
    row_number bigint NOT NULL,
    code text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    community_code text COLLATE "C",
    community_name text COLLATE "C",
    subdistrict_code text COLLATE "C",
    subdistrict_name text COLLATE "C",
    area_m2 double precision,
    initial_date date,
    remark text COLLATE "C",
    valid_from date,
    valid_to date,
    geom geometry(Geometry, 4490),
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE responsibility_zone_history (
    fid bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    department_code text COLLATE "C",
    department_name text COLLATE "C",
    kind text COLLATE "C",
    type_codes text COLLATE "C",
    priority bigint,
    source_document text COLLATE "C",
    valid_from date,
    valid_to date,
    version_from bigint NOT NULL,
    geom geometry(Geometry, 4490),
    version_to bigint NOT NULL
);

CREATE INDEX responsibility_zone_history_key ON responsibility_zone_history (id);

CREATE INDEX responsibility_zone_history_version ON responsibility_zone_history (version_to);

CREATE UNLOGGED TABLE stage_responsibility_zone (
    batch bigint NOT NULL,
    row_number bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    department_code text COLLATE "C",
    department_name text COLLATE "C",
    kind text COLLATE "C",
    type_codes text COLLATE "C",
    priority bigint,
    source_document text COLLATE "C",
    valid_from date,
    valid_to date,
    geom geometry(Geometry, 4490),
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE responsibility_line_history (
    fid bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    department_code text COLLATE "C",
    department_name text COLLATE "C",
    side text COLLATE "C",
    buffer_m double precision,
    kind text COLLATE "C",
    type_codes text COLLATE "C",
    priority bigint,
    source_document text COLLATE "C",
    valid_from date,
    valid_to date,
    version_from bigint NOT NULL,
    geom geometry(Geometry, 4490),
    version_to bigint NOT NULL
);

CREATE INDEX responsibility_line_history_key ON responsibility_line_history (id);

CREATE INDEX responsibility_line_history_version ON responsibility_line_history (version_to);

CREATE UNLOGGED TABLE stage_responsibility_line (
    batch bigint NOT NULL,
    row_number bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    department_code text COLLATE "C",
    department_name text COLLATE "C",
    side text COLLATE "C",
    buffer_m double precision,
    kind text COLLATE "C",
    type_codes text COLLATE "C",
    priority bigint,
    source_document text COLLATE "C",
    valid_from date,
    valid_to date,
    geom geometry(Geometry, 4490),
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE place_history (
    fid bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    kind text COLLATE "C",
    name text COLLATE "C",
    full_name text COLLATE "C",
    aliases text COLLATE "C",
    name_level bigint,
    grid_code text COLLATE "C",
    community_code text COLLATE "C",
    valid_from date,
    valid_to date,
    version_from bigint NOT NULL,
    geom geometry(Geometry, 4490),
    version_to bigint NOT NULL
);

CREATE INDEX place_history_key ON place_history (id);

CREATE INDEX place_history_version ON place_history (version_to);

CREATE UNLOGGED TABLE stage_place (
    batch bigint NOT NULL,
    row_number bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    kind text COLLATE "C",
    name text COLLATE "C",
    full_name text COLLATE "C",
    aliases text COLLATE "C",
    name_level bigint,
    grid_code text COLLATE "C",
    community_code text COLLATE "C",
    valid_from date,
    valid_to date,
    geom geometry(Geometry, 4490),
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE component_history (
    fid bigint NOT NULL,
    code text COLLATE "C" NOT NULL,
    scheme text COLLATE "C",
    type_code text COLLATE "C",
    type_name text COLLATE "C",
    name text COLLATE "C",
    competent_code text COLLATE "C",
    competent_name text COLLATE "C",
    owner_code text COLLATE "C",
    owner_name text COLLATE "C",
    maintainer_code text COLLATE "C",
    maintainer_name text COLLATE "C",
    grid_code text COLLATE "C",
    state text COLLATE "C",
    initial_date date,
    change_date date,
    data_source text COLLATE "C",
    accuracy_class text COLLATE "C",
    remark text COLLATE "C",
    valid_from date,
    valid_to date,
    version_from bigint NOT NULL,
    geom geometry(Geometry, 4490),
    version_to bigint NOT NULL
);

CREATE INDEX component_history_key ON component_history (code);

CREATE INDEX component_history_version ON component_history (version_to);

CREATE UNLOGGED TABLE stage_component (
    batch bigint NOT NULL,
    row_number bigint NOT NULL,
    code text COLLATE "C" NOT NULL,
    scheme text COLLATE "C",
    type_code text COLLATE "C",
    type_name text COLLATE "C",
    name text COLLATE "C",
    competent_code text COLLATE "C",
    competent_name text COLLATE "C",
    owner_code text COLLATE "C",
    owner_name text COLLATE "C",
    maintainer_code text COLLATE "C",
    maintainer_name text COLLATE "C",
    grid_code text COLLATE "C",
    state text COLLATE "C",
    initial_date date,
    change_date date,
    data_source text COLLATE "C",
    accuracy_class text COLLATE "C",
    remark text COLLATE "C",
    valid_from date,
    valid_to date,
    geom geometry(Geometry, 4490),
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE department_history (
    fid bigint NOT NULL,
    code text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    parent_code text COLLATE "C",
    credit_code text COLLATE "C",
    valid_from date,
    valid_to date,
    version_from bigint NOT NULL,
    version_to bigint NOT NULL
);

CREATE INDEX department_history_key ON department_history (code);

CREATE INDEX department_history_version ON department_history (version_to);

CREATE UNLOGGED TABLE stage_department (
    batch bigint NOT NULL,
    row_number bigint NOT NULL,
    code text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    parent_code text COLLATE "C",
    credit_code text COLLATE "C",
    valid_from date,
    valid_to date,
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE facility_rule_history (
    fid bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    component_code text COLLATE "C",
    owner_code text COLLATE "C",
    type_codes text COLLATE "C",
    department_code text COLLATE "C",
    department_name text COLLATE "C",
    priority bigint,
    source_document text COLLATE "C",
    valid_from date,
    valid_to date,
    version_from bigint NOT NULL,
    version_to bigint NOT NULL
);

CREATE INDEX facility_rule_history_key ON facility_rule_history (id);

CREATE INDEX facility_rule_history_version ON facility_rule_history (version_to);

CREATE UNLOGGED TABLE stage_facility_rule (
    batch bigint NOT NULL,
    row_number bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    component_code text COLLATE "C",
    owner_code text COLLATE "C",
    type_codes text COLLATE "C",
    department_code text COLLATE "C",
    department_name text COLLATE "C",
    priority bigint,
    source_document text COLLATE "C",
    valid_from date,
    valid_to date,
    PRIMARY KEY (batch, row_number)
);
