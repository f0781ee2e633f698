package io.gridward.importer.check.whole;

import org.locationtech.jts.geom.Geometry;

/**
 * One grid of a file.
 *
 * @param row row number, 1 for the first data row
 * @param code its code
 * @param shape its shape in EPSG:4490
 */
public record GridRow(long row, String code, Geometry shape) {}
