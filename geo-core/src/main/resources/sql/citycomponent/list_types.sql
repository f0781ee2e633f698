-- All type codes, by scheme, kind and code.
SELECT
    scheme, kind, code, major_code, major_name, minor_name, name_en, geometry, code_2026,
    confidence, note
FROM code_type
ORDER BY scheme, kind, code
