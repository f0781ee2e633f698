package io.gridward.importer.check.whole;

import io.gridward.core.layer.Feature;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * One area of a file or of the store.
 *
 * @param row row number, 1 for the first data row; 0 for one of the store
 * @param feature what it is, with a shape in EPSG:4490
 */
public record AreaRow(long row, Feature feature) {

    /** Its key. */
    public String code() {
        return feature.key();
    }

    /** Its shape in EPSG:4490. */
    public Geometry shape() {
        return Objects.requireNonNull(feature.geometry());
    }
}
