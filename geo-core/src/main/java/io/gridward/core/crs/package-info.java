/** Coordinate systems: names, axis order and conversion. */
@NullMarked
package io.gridward.core.crs;

import org.jspecify.annotations.NullMarked;
