-- Frees the locks of this session; its end alone would do so a moment after the client went on.
SELECT pg_advisory_unlock_all()
