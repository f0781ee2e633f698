/**
 * The responsibility lists at one moment, cell by cell: for a set of types treated alike and a
 * piece of ground, whether nobody is named, or more than one. Shapes are in metres of one plane;
 * days are the caller's matter.
 */
@NullMarked
package io.gridward.core.coverage.cell;

import org.jspecify.annotations.NullMarked;
