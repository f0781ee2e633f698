/** Tests of cases. */
@NullMarked
package io.gridward.core.citycase.limit;

import org.jspecify.annotations.NullMarked;
