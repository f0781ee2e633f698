/** Who did what to the store, and when. */
@NullMarked
package io.gridward.core.audit;

import org.jspecify.annotations.NullMarked;
