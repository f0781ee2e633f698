-- All that is kept of a case, for the statements that say of which cases.
SELECT
    c.case_no, c.scheme, c.kind, c.type_code, c.type_name, c.source, c.state, c.reported_at, c.filed_at,
    c.dispatched_at, c.handled_at, c.closed_at, c.due_at, c.overdue, c.grid_code, c.community_code,
    c.subdistrict_code, c.department_code, c.component_code, c.address, c.description, c.valid_from, c.valid_to,
    c.version_from,
    w.revision, w.marks, w.back_state, w.accuracy_m, w.zone_class, w.rule, w.rule_row, w.trail, w.advised_code,
    w.standard_id, w.limit_amount, w.limit_class, w.limit_season, w.limit_ms, w.left_ms, w.calendar, w.stage_due_at,
    w.reported_by, w.accepted_by, w.filed_by, w.dispatched_by, w.closed_by, w.inspector, w.task, w.asked_by,
    w.asked_amount, w.rework_code, w.accepted_at, w.suspended_at, w.extensions, w.extended_ms, w.duplicate_of,
    :geom
FROM city_case c
JOIN case_work w ON w.case_no = c.case_no
