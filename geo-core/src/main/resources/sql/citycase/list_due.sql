-- Cases in a timed state whose time has run out, not yet noted.
--   ? moment, ? most
:whole_case
WHERE c.due_at < ? AND c.overdue = 0
    AND c.state IN ('DISPATCHED', 'RETURNED', 'HANDLING', 'EXTENSION_ASKED', 'EXTENDED', 'SUSPEND_ASKED', 'REWORK')
ORDER BY c.due_at, c.case_no
LIMIT ?
