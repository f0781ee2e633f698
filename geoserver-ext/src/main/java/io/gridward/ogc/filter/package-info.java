/** Filters as clients write them (OGC Filter Encoding 2.0.2) turned into the core's filter tree. */
@NullMarked
package io.gridward.ogc.filter;

import org.jspecify.annotations.NullMarked;
