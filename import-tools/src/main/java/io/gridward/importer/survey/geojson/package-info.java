/** Surveys as GeoJSON (RFC 7946 and the 2008 text before it), also one feature a line. */
@NullMarked
package io.gridward.importer.survey.geojson;

import org.jspecify.annotations.NullMarked;
