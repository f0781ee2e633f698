-- Cases. city_case is what the layer `case` publishes, with its history like every layer; case_work what only the work
-- on a case needs; case_flow what was done, only ever added to. A step writes all of them in one transaction
-- (docs/decisions/0018).

CREATE TABLE city_case (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    case_no TEXT NOT NULL,
    scheme TEXT,
    kind TEXT,
    type_code TEXT,
    type_name TEXT,
    source TEXT,
    state TEXT,
    reported_at DATETIME,
    filed_at DATETIME,
    dispatched_at DATETIME,
    handled_at DATETIME,
    closed_at DATETIME,
    due_at DATETIME,
    overdue INTEGER,
    grid_code TEXT,
    community_code TEXT,
    subdistrict_code TEXT,
    department_code TEXT,
    component_code TEXT,
    address TEXT,
    description TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL DEFAULT 0,
    geom POINT
);

CREATE UNIQUE INDEX city_case_version ON city_case (case_no, coalesce(valid_from, '0001-01-01'));

CREATE INDEX city_case_changed ON city_case (version_from);

CREATE INDEX city_case_component ON city_case (component_code);

CREATE INDEX city_case_due ON city_case (due_at);

CREATE INDEX city_case_state ON city_case (state);

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('city_case', 'features', 'Cases', '案卷：上报、立案、处置、结案的问题', 4490);

INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES ('city_case', 'geom', 'POINT', 4490, 0, 0);

CREATE VIRTUAL TABLE rtree_city_case_geom USING rtree (id, minx, maxx, miny, maxy);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES ('city_case', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');

CREATE TRIGGER rtree_city_case_geom_insert AFTER INSERT ON city_case
    WHEN NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
    INSERT OR REPLACE INTO rtree_city_case_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_city_case_geom_update1 AFTER UPDATE OF geom ON city_case
    WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_city_case_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_city_case_geom_update2 AFTER UPDATE OF geom ON city_case
    WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_city_case_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_city_case_geom_update3 AFTER UPDATE ON city_case
    WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_city_case_geom WHERE id = OLD.fid;
    INSERT OR REPLACE INTO rtree_city_case_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_city_case_geom_update4 AFTER UPDATE ON city_case
    WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_city_case_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_city_case_geom_delete AFTER DELETE ON city_case
    WHEN OLD.geom NOTNULL
BEGIN
    DELETE FROM rtree_city_case_geom WHERE id = OLD.fid;
END;

CREATE TABLE city_case_history (
    fid INTEGER NOT NULL,
    case_no TEXT NOT NULL,
    scheme TEXT,
    kind TEXT,
    type_code TEXT,
    type_name TEXT,
    source TEXT,
    state TEXT,
    reported_at DATETIME,
    filed_at DATETIME,
    dispatched_at DATETIME,
    handled_at DATETIME,
    closed_at DATETIME,
    due_at DATETIME,
    overdue INTEGER,
    grid_code TEXT,
    community_code TEXT,
    subdistrict_code TEXT,
    department_code TEXT,
    component_code TEXT,
    address TEXT,
    description TEXT,
    valid_from DATE,
    valid_to DATE,
    version_from INTEGER NOT NULL,
    geom BLOB,
    version_to INTEGER NOT NULL
);

CREATE INDEX city_case_history_key ON city_case_history (case_no);

CREATE INDEX city_case_history_version ON city_case_history (version_to);

-- One row a case; revision is that of its newest step. Times in ms of counted time; marks: bits of CaseMark.
CREATE TABLE case_work (
    case_no TEXT NOT NULL,
    revision INTEGER NOT NULL,
    marks INTEGER NOT NULL,
    back_state TEXT,
    accuracy_m DOUBLE,
    zone_class TEXT,
    rule TEXT,
    rule_row TEXT,
    trail TEXT,
    advised_code TEXT,
    standard_id TEXT,
    limit_amount INTEGER,
    limit_class TEXT,
    limit_season TEXT,
    limit_ms INTEGER,
    left_ms INTEGER,
    calendar INTEGER,
    stage_due_at DATETIME,
    reported_by TEXT,
    accepted_by TEXT,
    filed_by TEXT,
    dispatched_by TEXT,
    closed_by TEXT,
    inspector TEXT,
    task INTEGER,
    asked_by TEXT,
    asked_amount INTEGER,
    rework_code TEXT,
    accepted_at DATETIME,
    suspended_at DATETIME,
    extensions INTEGER NOT NULL,
    extended_ms INTEGER NOT NULL,
    duplicate_of TEXT,
    PRIMARY KEY (case_no)
);

-- What was done to a case; revisions of a case are 1, 2, 3 ... Rows are never changed.
CREATE TABLE case_flow (
    case_no TEXT NOT NULL,
    revision INTEGER NOT NULL,
    at DATETIME NOT NULL,
    move TEXT NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT,
    department_code TEXT,
    inspector TEXT,
    result INTEGER,
    standard_id TEXT,
    limit_amount INTEGER,
    limit_class TEXT,
    due_at DATETIME,
    calendar INTEGER,
    reason TEXT,
    PRIMARY KEY (case_no, revision)
);

-- Tasks of inspectors: VERIFY before filing, CHECK after handling.
CREATE TABLE case_task (
    case_no TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    inspector TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    issued_at DATETIME NOT NULL,
    issued_in_time INTEGER NOT NULL,
    due_at DATETIME NOT NULL,
    answered_at DATETIME,
    in_time INTEGER,
    result INTEGER,
    PRIMARY KEY (case_no, number)
);

CREATE INDEX case_task_inspector ON case_task (inspector, issued_at);

-- Photographs; the files lie elsewhere, by their checksum. Places in EPSG:4490.
CREATE TABLE case_photo (
    case_no TEXT NOT NULL,
    number INTEGER NOT NULL,
    move TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    taken_at DATETIME,
    lon DOUBLE,
    lat DOUBLE,
    added_by TEXT NOT NULL,
    added_at DATETIME NOT NULL,
    PRIMARY KEY (case_no, number)
);

-- Idempotency keys: what a retry is answered with. sha256 is of what was asked.
CREATE TABLE case_request (
    actor TEXT NOT NULL,
    request_key TEXT NOT NULL,
    case_no TEXT NOT NULL,
    revision INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    at DATETIME NOT NULL,
    PRIMARY KEY (actor, request_key)
);

-- Who reported, apart from the case so that it can be forgotten.
CREATE TABLE case_contact (
    case_no TEXT NOT NULL,
    name TEXT,
    phone TEXT,
    PRIMARY KEY (case_no)
);

-- Working calendars; a version is never changed.
CREATE TABLE working_calendar (
    version INTEGER NOT NULL,
    loaded_at DATETIME NOT NULL,
    actor TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (version)
);

CREATE TRIGGER case_flow_no_update BEFORE UPDATE ON case_flow
BEGIN
    SELECT RAISE(ABORT, 'case_flow is only added to');
END;

CREATE TRIGGER case_flow_no_delete BEFORE DELETE ON case_flow
BEGIN
    SELECT RAISE(ABORT, 'case_flow is only added to');
END;

CREATE TRIGGER case_photo_no_update BEFORE UPDATE ON case_photo
BEGIN
    SELECT RAISE(ABORT, 'case_photo is only added to');
END;

CREATE TRIGGER case_photo_no_delete BEFORE DELETE ON case_photo
BEGIN
    SELECT RAISE(ABORT, 'case_photo is only added to');
END;

CREATE TRIGGER case_request_no_update BEFORE UPDATE ON case_request
BEGIN
    SELECT RAISE(ABORT, 'case_request is only added to');
END;

CREATE TRIGGER case_request_no_delete BEFORE DELETE ON case_request
BEGIN
    SELECT RAISE(ABORT, 'case_request is only added to');
END;

CREATE TRIGGER working_calendar_no_update BEFORE UPDATE ON working_calendar
BEGIN
    SELECT RAISE(ABORT, 'working_calendar is only added to');
END;

CREATE TRIGGER working_calendar_no_delete BEFORE DELETE ON working_calendar
BEGIN
    SELECT RAISE(ABORT, 'working_calendar is only added to');
END;

-- Whose cases an account handles.
ALTER TABLE account ADD COLUMN department_code TEXT;
