/** What the map service says of itself, in each of the versions it speaks. */
@NullMarked
package io.gridward.ogc.wms.capabilities;

import org.jspecify.annotations.NullMarked;
