/** Tests of evaluation. */
@NullMarked
package io.gridward.core.citycase.evaluation;

import org.jspecify.annotations.NullMarked;
