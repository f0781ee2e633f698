-- Cases of a period by grid.
--   ? moment at which overdue is judged, ? first day, ? first day no longer counted
WITH moment AS (SELECT ?::timestamptz AS now)
SELECT
    grid_code,
    count(*) AS cases,
    count(*) FILTER (WHERE dispatched_at IS NOT NULL AND state <> 'VOID' AND (handled_at IS NOT NULL OR due_at < now)) AS due,
    count(*) FILTER (WHERE state = 'CLOSED') AS closed,
    count(*) FILTER (WHERE state = 'CLOSED' AND overdue IS DISTINCT FROM 1) AS on_time,
    count(*) FILTER (WHERE dispatched_at IS NOT NULL AND state <> 'VOID' AND handled_at IS NULL AND due_at < now) AS overdue
FROM plain_case, moment
WHERE reported_at >= ?::date AND reported_at < ?::date
GROUP BY grid_code
