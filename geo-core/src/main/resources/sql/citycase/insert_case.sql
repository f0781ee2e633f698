-- Adds a published case.
--   ? the columns in their order, ? data version, the place
INSERT INTO city_case (
    case_no, scheme, kind, type_code, type_name, source, state, reported_at, filed_at, dispatched_at, handled_at,
    closed_at, due_at, overdue, grid_code, community_code, subdistrict_code, department_code, component_code,
    address, description, valid_from, valid_to,
    version_from, geom
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, :geom)
