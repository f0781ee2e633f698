/** What a staged batch says about the truth of what is published, in sums. */
@NullMarked
package io.gridward.core.batch.score;

import org.jspecify.annotations.NullMarked;
