-- History: rows as they stood before data version version_to replaced or withdrew them.
-- Staging: rows of an open batch, not yet visible to readers.

CREATE TABLE division_history (
    fid INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT,
    level TEXT,
    parent_code TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL,
    geom BLOB,
    version_to INTEGER NOT NULL
);

CREATE INDEX division_history_key ON division_history (code);

CREATE INDEX division_history_version ON division_history (version_to);

CREATE TABLE stage_division (
    batch INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT,
    level TEXT,
    parent_code TEXT,
    valid_from DATE,
    valid_to DATE,
    geom BLOB,
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE unit_grid_history (
    fid INTEGER NOT NULL,
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
    version_from INTEGER NOT NULL,
    geom BLOB,
    version_to INTEGER NOT NULL
);

CREATE INDEX unit_grid_history_key ON unit_grid_history (code);

CREATE INDEX unit_grid_history_version ON unit_grid_history (version_to);

CREATE TABLE stage_unit_grid (
    batch INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
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
    geom BLOB,
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE responsibility_zone_history (
    fid INTEGER NOT NULL,
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
    version_from INTEGER NOT NULL,
    geom BLOB,
    version_to INTEGER NOT NULL
);

CREATE INDEX responsibility_zone_history_key ON responsibility_zone_history (id);

CREATE INDEX responsibility_zone_history_version ON responsibility_zone_history (version_to);

CREATE TABLE stage_responsibility_zone (
    batch INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
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
    geom BLOB,
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE responsibility_line_history (
    fid INTEGER NOT NULL,
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
    version_from INTEGER NOT NULL,
    geom BLOB,
    version_to INTEGER NOT NULL
);

CREATE INDEX responsibility_line_history_key ON responsibility_line_history (id);

CREATE INDEX responsibility_line_history_version ON responsibility_line_history (version_to);

CREATE TABLE stage_responsibility_line (
    batch INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
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
    geom BLOB,
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE place_history (
    fid INTEGER NOT NULL,
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
    version_from INTEGER NOT NULL,
    geom BLOB,
    version_to INTEGER NOT NULL
);

CREATE INDEX place_history_key ON place_history (id);

CREATE INDEX place_history_version ON place_history (version_to);

CREATE TABLE stage_place (
    batch INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
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
    geom BLOB,
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE component_history (
    fid INTEGER NOT NULL,
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
    version_from INTEGER NOT NULL,
    geom BLOB,
    version_to INTEGER NOT NULL
);

CREATE INDEX component_history_key ON component_history (code);

CREATE INDEX component_history_version ON component_history (version_to);

CREATE TABLE stage_component (
    batch INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
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
    geom BLOB,
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE department_history (
    fid INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT,
    parent_code TEXT,
    credit_code TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL,
    version_to INTEGER NOT NULL
);

CREATE INDEX department_history_key ON department_history (code);

CREATE INDEX department_history_version ON department_history (version_to);

CREATE TABLE stage_department (
    batch INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT,
    parent_code TEXT,
    credit_code TEXT,
    valid_from DATE,
    valid_to DATE,
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE facility_rule_history (
    fid INTEGER NOT NULL,
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
    version_from INTEGER NOT NULL,
    version_to INTEGER NOT NULL
);

CREATE INDEX facility_rule_history_key ON facility_rule_history (id);

CREATE INDEX facility_rule_history_version ON facility_rule_history (version_to);

CREATE TABLE stage_facility_rule (
    batch INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
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
    PRIMARY KEY (batch, row_number)
);
