/** What happens between the start and being ready: the sample city, the EPSG data, the health. */
@NullMarked
package io.gridward.web.start;

import org.jspecify.annotations.NullMarked;
