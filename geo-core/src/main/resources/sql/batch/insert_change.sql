-- Adds a data version to the change feed; the caller is the only writer.
--   ? layer, ? batch, ? actor, ? moment, ? added, ? changed, ? withdrawn, ? version
INSERT INTO change (layer, batch, actor, at, added, changed, withdrawn, version)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
