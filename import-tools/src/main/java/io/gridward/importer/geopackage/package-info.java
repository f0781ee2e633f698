/** GeoPackage files (OGC 12-128r19): written for export, read as surveys. */
@NullMarked
package io.gridward.importer.geopackage;

import org.jspecify.annotations.NullMarked;
