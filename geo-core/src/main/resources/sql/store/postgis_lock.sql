-- Waits for the writer's lock, held until the session ends. 0x47574C4B = 'GWLK'.
-- One row: true
SELECT pg_advisory_lock(1196903499) IS NOT NULL
