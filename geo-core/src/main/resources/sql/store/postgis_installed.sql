-- A row when the extension is there.
SELECT 1 FROM pg_extension WHERE extname = 'postgis'
