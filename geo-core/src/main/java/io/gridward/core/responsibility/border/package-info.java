/** Ground near to where an answer can change, in small cells. Degrees are of EPSG:4490. */
@NullMarked
package io.gridward.core.responsibility.border;

import org.jspecify.annotations.NullMarked;
