/**
 * Proof that the city's ground is covered: unit grids without gaps and overlaps, and for every
 * type, place and day exactly one body that answers.
 */
@NullMarked
package io.gridward.core.coverage;

import org.jspecify.annotations.NullMarked;
