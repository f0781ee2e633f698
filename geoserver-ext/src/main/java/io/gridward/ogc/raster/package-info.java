/**
 * Covers pixels with areas, lines and symbols. Made for pictures with very many small shapes: what
 * it does grows with the pixels touched, not with outlines of outlines.
 */
@NullMarked
package io.gridward.ogc.raster;

import org.jspecify.annotations.NullMarked;
