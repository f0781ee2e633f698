/** Tests of geocoding. */
@NullMarked
package io.gridward.core.place;

import org.jspecify.annotations.NullMarked;
