/** Surveys as shapefiles (ESRI, 1998) with a dBASE table, in a folder or an archive. */
@NullMarked
package io.gridward.importer.survey.shapefile;

import org.jspecify.annotations.NullMarked;
