-- Batches that stay staged until a day is named: their rows lie in kept_LAYER, which, other than stage_LAYER,
-- outlives a crash of the server.
-- mode: UPSERT changes what is staged, REPLACE also withdraws what is not. withdrawn: things that were.

ALTER TABLE batch ADD COLUMN mode text COLLATE "C" NOT NULL DEFAULT 'UPSERT';

ALTER TABLE batch ADD COLUMN withdrawn bigint NOT NULL DEFAULT 0;

CREATE TABLE kept_division (LIKE stage_division INCLUDING ALL);

CREATE TABLE kept_unit_grid (LIKE stage_unit_grid INCLUDING ALL);

CREATE TABLE kept_responsibility_zone (LIKE stage_responsibility_zone INCLUDING ALL);

CREATE TABLE kept_responsibility_line (LIKE stage_responsibility_line INCLUDING ALL);

CREATE TABLE kept_management_zone (LIKE stage_management_zone INCLUDING ALL);

CREATE TABLE kept_place (LIKE stage_place INCLUDING ALL);

CREATE TABLE kept_component (LIKE stage_component INCLUDING ALL);

CREATE TABLE kept_coverage_gap (LIKE stage_coverage_gap INCLUDING ALL);

CREATE TABLE kept_coverage_conflict (LIKE stage_coverage_conflict INCLUDING ALL);

CREATE TABLE kept_department (LIKE stage_department INCLUDING ALL);

CREATE TABLE kept_facility_rule (LIKE stage_facility_rule INCLUDING ALL);
