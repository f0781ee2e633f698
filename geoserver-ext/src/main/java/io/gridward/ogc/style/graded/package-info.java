/** Areas coloured by classes of a number. */
@NullMarked
package io.gridward.ogc.style.graded;

import org.jspecify.annotations.NullMarked;
