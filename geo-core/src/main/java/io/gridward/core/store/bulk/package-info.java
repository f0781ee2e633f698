/** Many rows into one table at once. */
@NullMarked
package io.gridward.core.store.bulk;

import org.jspecify.annotations.NullMarked;
