/** Shapefiles (ESRI, 1998) written while features come by. */
@NullMarked
package io.gridward.importer.export.shapefile;

import org.jspecify.annotations.NullMarked;
