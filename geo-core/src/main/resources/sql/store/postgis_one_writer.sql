-- Waits until no other transaction writes; freed when the transaction ends. 0x47575452 = 'GWTR'.
SELECT pg_advisory_xact_lock(1196905554)
