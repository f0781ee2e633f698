/** Boundaries drawn by hand: areas moved, split, merged and added so that they go on fitting. */
@NullMarked
package io.gridward.core.edit.boundary;

import org.jspecify.annotations.NullMarked;
