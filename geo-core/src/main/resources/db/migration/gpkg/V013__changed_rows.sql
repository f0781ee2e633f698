-- Finds what was published after a data version, so that a running server takes over a few rows without reading the layer.
CREATE INDEX component_changed ON component (version_from);

CREATE INDEX place_changed ON place (version_from);

CREATE INDEX unit_grid_changed ON unit_grid (version_from);
