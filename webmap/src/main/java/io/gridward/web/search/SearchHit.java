package io.gridward.web.search;

import io.gridward.core.layer.Feature;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A thing that was found.
 *
 * @param title what to show
 * @param lon longitude in degrees, EPSG:4490, of a point that lies in or on it
 * @param lat latitude of that point
 * @param bbox west, south, east, north
 */
record SearchHit(
        String layer, String key, String title, double lon, double lat, List<Double> bbox) {

    static SearchHit of(Feature feature, String title, Geometry shape) {
        Coordinate inside = shape.getInteriorPoint().getCoordinate();
        Envelope box = shape.getEnvelopeInternal();
        return new SearchHit(
                feature.layer().name(),
                feature.key(),
                title,
                inside.x,
                inside.y,
                List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    }
}
