-- Notes which code tables are loaded.
--   ? checksum
INSERT INTO code_edition (name, checksum) VALUES ('types', ?)
