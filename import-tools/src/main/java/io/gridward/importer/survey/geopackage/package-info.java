/** Surveys as layers of a GeoPackage (OGC 12-128r19). */
@NullMarked
package io.gridward.importer.survey.geopackage;

import org.jspecify.annotations.NullMarked;
