/**
 * What the responsibility rules know of a city on some days, as one file that is read where there
 * is no server. The bytes are described in {@code docs/portable-index.md}.
 */
@NullMarked
package io.gridward.core.portable;

import org.jspecify.annotations.NullMarked;
