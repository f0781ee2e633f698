/** Grids and divisions of a day, as units that cases are counted by. */
@NullMarked
package io.gridward.core.statistics.area;

import org.jspecify.annotations.NullMarked;
