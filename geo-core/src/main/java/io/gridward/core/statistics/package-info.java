/** Statistics of numbers and of their place: classes for maps, hot spots among neighbours. */
@NullMarked
package io.gridward.core.statistics;

import org.jspecify.annotations.NullMarked;
