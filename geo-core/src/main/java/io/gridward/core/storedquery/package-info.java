/** Queries that have a name of their own, kept as the texts they were defined by. */
@NullMarked
package io.gridward.core.storedquery;

import org.jspecify.annotations.NullMarked;
