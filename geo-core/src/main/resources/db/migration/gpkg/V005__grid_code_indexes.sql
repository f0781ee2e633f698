-- What stands in a unit grid is asked for by the grid's code.

CREATE INDEX component_grid_code ON component (grid_code);

CREATE INDEX place_grid_code ON place (grid_code);
