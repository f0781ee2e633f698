/** Web Map Tile Service 1.0.0 (OGC 07-057r7) over picture tiles. */
@NullMarked
package io.gridward.ogc.wmts;

import org.jspecify.annotations.NullMarked;
