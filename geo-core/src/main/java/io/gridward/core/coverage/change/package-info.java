/** What a change of some ground does to the coverage of the city, looked at where it changes. */
@NullMarked
package io.gridward.core.coverage.change;

import org.jspecify.annotations.NullMarked;
