/** The symbols of component types for browsers and other programs. */
@NullMarked
package io.gridward.web.symbol;

import org.jspecify.annotations.NullMarked;
