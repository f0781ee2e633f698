-- Takes the writer's lock if it is free, held until the session ends. 0x47574C4B = 'GWLK'.
-- One row: whether it was free
SELECT pg_try_advisory_lock(1196903499)
