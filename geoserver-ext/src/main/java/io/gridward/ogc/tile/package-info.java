/** Tiles: how the world is cut into them, and vector tiles of layers (Mapbox Vector Tile 2.1). */
@NullMarked
package io.gridward.ogc.tile;

import org.jspecify.annotations.NullMarked;
