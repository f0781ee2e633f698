/** Tests of bulk writing. */
@NullMarked
package io.gridward.core.store.bulk;

import org.jspecify.annotations.NullMarked;
