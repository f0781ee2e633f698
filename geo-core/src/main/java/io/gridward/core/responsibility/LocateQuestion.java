package io.gridward.core.responsibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point and what is asked about it.
 *
 * @param lon longitude in degrees, EPSG:4490
 * @param lat latitude in degrees, EPSG:4490
 * @param kind {@code component} or {@code matter}; null when not known
 * @param type type code of the component or matter; null when not known
 * @param component code of the component it is about; null when none
 * @param at day for which the answer holds
 * @param accuracyMetres radius of the circle the point is known to lie in; null when exact
 */
public record LocateQuestion(
        double lon,
        double lat,
        @Nullable String kind,
        @Nullable String type,
        @Nullable String component,
        LocalDate at,
        @Nullable Double accuracyMetres) {

    /** Only the point, on a day. */
    public static LocateQuestion at(double lon, double lat, LocalDate day) {
        return new LocateQuestion(lon, lat, null, null, null, day, null);
    }
}
