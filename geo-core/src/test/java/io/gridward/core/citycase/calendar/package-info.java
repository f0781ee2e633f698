/** Tests of cases. */
@NullMarked
package io.gridward.core.citycase.calendar;

import org.jspecify.annotations.NullMarked;
