/** Tests of cases. */
@NullMarked
package io.gridward.core.citycase.machine;

import org.jspecify.annotations.NullMarked;
