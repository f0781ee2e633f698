/** Text, numbers and coordinates written as bytes, what all text formats have in common. */
@NullMarked
package io.gridward.ogc.format.output;

import org.jspecify.annotations.NullMarked;
