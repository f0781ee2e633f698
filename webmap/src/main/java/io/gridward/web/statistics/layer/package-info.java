/** Statistics of cases as a layer of the map and feature services. */
@NullMarked
package io.gridward.web.statistics.layer;

import org.jspecify.annotations.NullMarked;
