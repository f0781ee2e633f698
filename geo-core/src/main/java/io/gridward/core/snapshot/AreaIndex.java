package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import java.util.List;
import java.util.Optional;

/**
 * The polygons of one layer on one day, held in memory. Edges are half-open: a point on an edge or
 * corner shared by polygons that fit together belongs to exactly one of them (the ray-crossing rule
 * of Franklin, "PNPOLY"); a point on the outer edge of the whole layer, where that rule gives it to
 * no polygon, belongs to the polygon with the smallest key that touches it. Neighbours have to
 * share their vertices. Immutable; safe for use by many threads.
 */
public interface AreaIndex {

    /** Polygons that contain the point (degrees, EPSG:4490), smallest key first. */
    List<Feature> listAt(double lon, double lat);

    /** The polygon that contains the point; of several the one with the smallest key. */
    Optional<Feature> findAt(double lon, double lat);

    /**
     * Polygons on whose edge or corner the point lies exactly, smallest key first, whichever of
     * them the half-open rule gives it to.
     */
    List<Feature> listTouching(double lon, double lat);
}
