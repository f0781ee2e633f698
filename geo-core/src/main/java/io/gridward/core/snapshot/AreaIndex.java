package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import java.util.List;
import java.util.Optional;

/**
 * The polygons of one layer on one day, held in memory: a {@link ShapeIndex} that answers with
 * features. A point on an edge or corner shared by polygons that fit together belongs to exactly
 * one of them; a point on the outer edge of the whole layer, where the half-open rule gives it to
 * no polygon, belongs to the polygon with the smallest key that it touches. Neighbours have to
 * share their vertices. Immutable; safe for use by many threads.
 */
public interface AreaIndex {

    /** Polygons that contain the point (degrees, EPSG:4490), smallest key first. */
    List<Feature> listAt(double lon, double lat);

    /** The polygon that contains the point; of several the one with the smallest key. */
    Optional<Feature> findAt(double lon, double lat);
}
