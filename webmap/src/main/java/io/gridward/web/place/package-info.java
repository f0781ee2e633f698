/** Geocoding over REST. */
@NullMarked
package io.gridward.web.place;

import org.jspecify.annotations.NullMarked;
