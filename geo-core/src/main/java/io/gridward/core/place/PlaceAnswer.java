package io.gridward.core.place;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.LocateAnswer.Named;
import org.jspecify.annotations.Nullable;

/**
 * How a point is called. Parts are null when there is nothing of the kind.
 *
 * @param phrase in a sentence
 * @param grid unit grid that contains it
 * @param community community that contains it
 * @param subdistrict subdistrict that contains it
 * @param doorPlate nearest door plate within {@link Geocoder#PLATE_METRES}
 * @param poi nearest point of interest within {@link Geocoder#POI_METRES}
 * @param street nearest street within {@link Geocoder#STREET_METRES}
 * @param ground zone or block that contains it
 */
public record PlaceAnswer(
        LocalText phrase,
        @Nullable Named grid,
        @Nullable Named community,
        @Nullable Named subdistrict,
        @Nullable NearPlace doorPlate,
        @Nullable NearPlace poi,
        @Nullable NearPlace street,
        @Nullable Feature ground) {}
