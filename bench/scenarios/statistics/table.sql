-- The cases with what the counts need, by the day they came in.
CREATE UNLOGGED TABLE plain_case (
    scheme text,
    kind text,
    type_code text,
    state text,
    reported_at timestamptz,
    dispatched_at timestamptz,
    handled_at timestamptz,
    due_at timestamptz,
    overdue integer,
    grid_code text
);
