-- One type code; parameters in the order of the columns.
INSERT INTO code_type (
    scheme, kind, code, major_code, major_name, minor_name, name_en, geometry, code_2026,
    confidence, note)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
