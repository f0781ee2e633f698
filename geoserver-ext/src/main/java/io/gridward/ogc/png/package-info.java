/** Writes pixels as PNG in one pass, made for the flat grounds and sharp edges of maps. */
@NullMarked
package io.gridward.ogc.png;

import org.jspecify.annotations.NullMarked;
