/** Styles of layers as style documents of MapLibre. */
@NullMarked
package io.gridward.web.tile.maplibre;

import org.jspecify.annotations.NullMarked;
