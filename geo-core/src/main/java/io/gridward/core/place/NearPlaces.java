package io.gridward.core.place;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.evaluate.Validity;
import io.gridward.core.snapshot.AreaIndex;
import io.gridward.core.snapshot.AreaIndexes;
import io.gridward.core.snapshot.NearIndex;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Places found by a point. Immutable; safe for use by many threads. */
final class NearPlaces {
    private static final Point ORIGIN = new GeometryFactory().createPoint(new Coordinate(0, 0));
    private static final double AT_METRES = 1;
    private static final int MOST_LOOKED_AT = 32;
    private static final Set<String> NAMED_GROUND = Set.of("zone", "block");

    private final Map<String, Kind> kinds = new HashMap<>();
    private final AreaIndex ground;

    private record Kind(List<Feature> places, NearIndex index) {
        static Kind of(List<Feature> places) {
            return new Kind(places, NearIndex.of(places.stream().map(Feature::geometry).toList()));
        }
    }

    NearPlaces(List<Feature> places) {
        for (String kind : List.of("door_plate", "poi", "street")) {
            kinds.put(
                    kind,
                    Kind.of(places.stream().filter(f -> kind.equals(f.text("kind"))).toList()));
        }
        this.ground =
                AreaIndexes.of(
                        places.stream()
                                .filter(f -> NAMED_GROUND.contains(f.text("kind")))
                                .toList());
    }

    /** The nearest place of a kind that holds on a day. */
    Optional<NearPlace> nearest(
            String kind, double lon, double lat, double withinMetres, LocalDate day) {
        Kind of = kinds.get(kind);
        int[] positions = new int[MOST_LOOKED_AT];
        double[] metres = new double[MOST_LOOKED_AT];
        int found = of.index().nearest(lon, lat, withinMetres, MOST_LOOKED_AT, positions, metres);
        for (int i = 0; i < found; i++) {
            Feature place = of.places().get(positions[i]);
            if (Validity.holds(place, day)) {
                return Optional.of(seen(place, lon, lat, metres[i], kind.equals("street")));
            }
        }
        return Optional.empty();
    }

    private static NearPlace seen(
            Feature place, double lon, double lat, double metres, boolean street) {
        Geometry shape = place.geometry();
        if (metres < AT_METRES || shape == null) {
            return new NearPlace(place, metres, null);
        }
        Geometry around = GroundMetric.at(lat).around(lon, lat, shape);
        Coordinate nearest = DistanceOp.nearestPoints(around, ORIGIN)[0];
        return new NearPlace(
                place,
                metres,
                street
                        ? Compass.sideOf(-nearest.x, -nearest.y)
                        : Compass.of(-nearest.x, -nearest.y));
    }

    /** The zone or block that the point is in, of several the one with the smallest identifier. */
    Optional<Feature> groundAt(double lon, double lat, LocalDate day) {
        return ground.listAt(lon, lat).stream().filter(f -> Validity.holds(f, day)).findFirst();
    }
}
