package io.gridward.core.place;

import io.gridward.core.layer.Feature;
import org.jspecify.annotations.Nullable;

/**
 * A place near a point.
 *
 * @param place a row of the layer {@code place}
 * @param metres how far it is
 * @param direction where the point lies, seen from the place; of a street, on which side. Null when
 *     it is at the place or on the street
 */
public record NearPlace(Feature place, double metres, @Nullable Compass direction) {

    /** Its name. */
    public String name() {
        return PlaceIndex.text(place, "name");
    }
}
