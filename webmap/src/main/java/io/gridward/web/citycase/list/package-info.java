/** Lists of cases: filtered, as GeoJSON, as CSV. */
@NullMarked
package io.gridward.web.citycase.list;

import org.jspecify.annotations.NullMarked;
