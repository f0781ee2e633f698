package io.gridward.core.batch;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One checked row, ready to be published.
 *
 * @param number row number in the source file, 1 for the first data row
 * @param values one per attribute of the layer, in catalogue order, null where absent; {@code
 *     valid_from} absent means: from the batch's effective day if it changes something or the batch
 *     replaces the layer or was kept for a day, else since ever
 * @param geometry shape in EPSG:4490, x = longitude; null only for layers without shapes
 */
public record StagedRow(long number, @Nullable Object[] values, @Nullable Geometry geometry) {}
