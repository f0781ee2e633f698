-- Batches that stay staged until a day is named: their rows lie in kept_LAYER, apart from those of open batches.
-- mode: UPSERT changes what is staged, REPLACE also withdraws what is not. withdrawn: things that were.

ALTER TABLE batch ADD COLUMN mode TEXT NOT NULL DEFAULT 'UPSERT';

ALTER TABLE batch ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;

CREATE TABLE kept_division (
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

CREATE TABLE kept_unit_grid (
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

CREATE TABLE kept_responsibility_zone (
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

CREATE TABLE kept_responsibility_line (
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
    split_rule TEXT,
    opposite_code TEXT,
    opposite_name TEXT,
    PRIMARY KEY (batch, row_number)
);

CREATE TABLE kept_management_zone (
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

CREATE TABLE kept_place (
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

CREATE TABLE kept_component (
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

CREATE TABLE kept_coverage_gap (
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

CREATE TABLE kept_coverage_conflict (
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

CREATE TABLE kept_department (
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

CREATE TABLE kept_facility_rule (
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
