-- What a database would be given for these questions: rows in the order of time, and an index that answers alone.
CREATE INDEX plain_case_time ON plain_case (reported_at)
    INCLUDE (grid_code, scheme, kind, type_code, state, dispatched_at, handled_at, due_at, overdue);
CLUSTER plain_case USING plain_case_time;
