/** Statistics of cases: counts and indices, classes for maps, hot spots, disputed boundaries. */
@NullMarked
package io.gridward.web.statistics;

import org.jspecify.annotations.NullMarked;
