/** One set of symbols for component types, the same on the server and in the browser. */
@NullMarked
package io.gridward.ogc.style.symbol;

import org.jspecify.annotations.NullMarked;
