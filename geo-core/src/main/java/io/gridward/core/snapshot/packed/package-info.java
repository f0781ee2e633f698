/** Packed arrays behind the snapshot indexes. */
@NullMarked
package io.gridward.core.snapshot.packed;

import org.jspecify.annotations.NullMarked;
