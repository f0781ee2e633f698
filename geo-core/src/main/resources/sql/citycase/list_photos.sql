-- The photographs of a case.
--   ? case number
SELECT number, move, sha256, media_type, bytes, taken_at, lon, lat, added_by, added_at
FROM case_photo
WHERE case_no = ?
ORDER BY number
