/** Questions to areas that should fit together, in metres of a plane; knows no layer. */
@NullMarked
package io.gridward.core.coverage.shape;

import org.jspecify.annotations.NullMarked;
