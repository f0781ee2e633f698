-- Staged rows are read whole, never one by one: the key cost a quarter of writing them. That no row is staged twice is held by
-- the checkpoint, which is written with the rows.
ALTER TABLE stage_division DROP CONSTRAINT stage_division_pkey;

ALTER TABLE stage_unit_grid DROP CONSTRAINT stage_unit_grid_pkey;

ALTER TABLE stage_responsibility_zone DROP CONSTRAINT stage_responsibility_zone_pkey;

ALTER TABLE stage_responsibility_line DROP CONSTRAINT stage_responsibility_line_pkey;

ALTER TABLE stage_place DROP CONSTRAINT stage_place_pkey;

ALTER TABLE stage_component DROP CONSTRAINT stage_component_pkey;

ALTER TABLE stage_department DROP CONSTRAINT stage_department_pkey;

ALTER TABLE stage_facility_rule DROP CONSTRAINT stage_facility_rule_pkey;

ALTER TABLE stage_management_zone DROP CONSTRAINT stage_management_zone_pkey;

ALTER TABLE stage_coverage_gap DROP CONSTRAINT stage_coverage_gap_pkey;

ALTER TABLE stage_coverage_conflict DROP CONSTRAINT stage_coverage_conflict_pkey;
