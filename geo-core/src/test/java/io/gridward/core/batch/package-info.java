/** Tests of batches. */
@NullMarked
package io.gridward.core.batch;

import org.jspecify.annotations.NullMarked;
