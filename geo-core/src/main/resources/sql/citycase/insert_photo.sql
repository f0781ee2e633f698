-- Adds a photograph to a case.
--   ? the columns in their order
INSERT INTO case_photo (case_no, number, move, sha256, media_type, bytes, taken_at, lon, lat, added_by, added_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
