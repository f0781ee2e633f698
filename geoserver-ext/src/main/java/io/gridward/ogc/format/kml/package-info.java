/** KML 2.2 (OGC 07-147r2). */
@NullMarked
package io.gridward.ogc.format.kml;

import org.jspecify.annotations.NullMarked;
