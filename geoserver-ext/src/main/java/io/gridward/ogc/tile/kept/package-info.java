/** Tiles that were made, kept in files over a restart. */
@NullMarked
package io.gridward.ogc.tile.kept;

import org.jspecify.annotations.NullMarked;
