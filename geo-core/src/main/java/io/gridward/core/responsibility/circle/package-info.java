/**
 * What answers around a point: whether another body is near, and what share of a circle each has.
 */
@NullMarked
package io.gridward.core.responsibility.circle;

import org.jspecify.annotations.NullMarked;
