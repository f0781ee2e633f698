/** A city held in memory for the rules: what holds a point, and which row of each list decides. */
@NullMarked
package io.gridward.core.responsibility.city;

import org.jspecify.annotations.NullMarked;
