-- Keeps a published case as it stands before a step.
--   ? data version of the step, ? case number
INSERT INTO city_case_history (
    fid,
    case_no, scheme, kind, type_code, type_name, source, state, reported_at, filed_at, dispatched_at, handled_at,
    closed_at, due_at, overdue, grid_code, community_code, subdistrict_code, department_code, component_code,
    address, description, valid_from, valid_to,
    version_from, geom, version_to
)
SELECT
    fid,
    case_no, scheme, kind, type_code, type_name, source, state, reported_at, filed_at, dispatched_at, handled_at,
    closed_at, due_at, overdue, grid_code, community_code, subdistrict_code, department_code, component_code,
    address, description, valid_from, valid_to,
    version_from, geom, ?
FROM city_case
WHERE case_no = ?
