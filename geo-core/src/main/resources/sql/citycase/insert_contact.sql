-- Keeps who reported a case.
--   ? case number, ? name, ? telephone
INSERT INTO case_contact (case_no, name, phone) VALUES (?, ?, ?)
