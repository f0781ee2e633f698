/** Evaluation of the work on cases: counts and indices (GB/T 30428.4) over columns in memory. */
@NullMarked
package io.gridward.core.citycase.evaluation;

import org.jspecify.annotations.NullMarked;
