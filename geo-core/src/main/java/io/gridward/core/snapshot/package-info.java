/** Layers held in memory, immutable, swapped whole when the change feed says so. */
@NullMarked
package io.gridward.core.snapshot;

import org.jspecify.annotations.NullMarked;
