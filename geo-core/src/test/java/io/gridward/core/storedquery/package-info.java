/** Tests of stored queries. */
@NullMarked
package io.gridward.core.storedquery;

import org.jspecify.annotations.NullMarked;
