package io.gridward.core.place;

import io.gridward.core.layer.Feature;
import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.Derived;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds places by words and tells how points are called, on any day that names are known of. Over
 * layers held in memory, renewed with them. Safe for use by many threads.
 */
public final class Geocoder implements PlaceFinder {
    /** Within so many metres a door plate names a point. */
    public static final double PLATE_METRES = 30;

    /** Within so many metres a point of interest does. */
    public static final double POI_METRES = 50;

    /** Within so many metres a street does. */
    public static final double STREET_METRES = 200;

    private final SnapshotFeatures held;
    private final Locator locator;
    private final Derived<PlaceIndex> index;

    /**
     * A geocoder.
     *
     * @param held layers of the city
     * @param locator tells grid and divisions of a point
     * @param reader tells how names are read
     */
    public Geocoder(SnapshotFeatures held, Locator locator, NameReader reader) {
        this.held = held;
        this.locator = locator;
        this.index = held.derive(PlaceIndex.LAYERS, s -> new PlaceIndex(s, reader));
    }

    @Override
    public List<PlaceHit> find(String words, int limit, LocalDate day) {
        return held.now().get(index).find(words, limit, day);
    }

    /**
     * How a point is called.
     *
     * @param lon longitude in degrees, EPSG:4490
     * @param lat latitude
     * @param day names that hold on it
     */
    public PlaceAnswer nearest(double lon, double lat, LocalDate day) {
        NearPlaces near = held.now().get(index).near();
        Decision where = locator.decide(LocateQuestion.at(lon, lat, day));
        NearPlace plate = near.nearest("door_plate", lon, lat, PLATE_METRES, day).orElse(null);
        NearPlace poi = near.nearest("poi", lon, lat, POI_METRES, day).orElse(null);
        NearPlace street = near.nearest("street", lon, lat, STREET_METRES, day).orElse(null);
        Feature ground = near.groundAt(lon, lat, day).orElse(null);
        return new PlaceAnswer(
                Phrase.of(where.subdistrict(), where.community(), plate, poi, street, ground),
                where.grid(),
                where.community(),
                where.subdistrict(),
                plate,
                poi,
                street,
                ground);
    }
}
