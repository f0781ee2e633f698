/** The embedded map and feature server. */
@NullMarked
package io.gridward.ogc;

import org.jspecify.annotations.NullMarked;
