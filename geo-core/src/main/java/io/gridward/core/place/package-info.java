/** Geocoding: names and addresses to places, points to names (GB/T 30428.3). */
@NullMarked
package io.gridward.core.place;

import org.jspecify.annotations.NullMarked;
