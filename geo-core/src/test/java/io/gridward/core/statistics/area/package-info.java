/** Tests of units of a day. */
@NullMarked
package io.gridward.core.statistics.area;

import org.jspecify.annotations.NullMarked;
