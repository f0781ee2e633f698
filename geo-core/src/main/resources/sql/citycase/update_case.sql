-- Writes what changed of a published case.
--   ? the columns but the first in their order, ? data version, the place, ? case number
UPDATE city_case
SET scheme = ?, kind = ?, type_code = ?, type_name = ?, source = ?, state = ?, reported_at = ?, filed_at = ?,
    dispatched_at = ?, handled_at = ?, closed_at = ?, due_at = ?, overdue = ?, grid_code = ?, community_code = ?,
    subdistrict_code = ?, department_code = ?, component_code = ?, address = ?, description = ?, valid_from = ?,
    valid_to = ?,
    version_from = ?, geom = :geom
WHERE case_no = ?
