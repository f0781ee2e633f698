/** What was repaired in data before they were taken: who looks at a thing can see how it came. */
@NullMarked
package io.gridward.core.lineage;

import org.jspecify.annotations.NullMarked;
