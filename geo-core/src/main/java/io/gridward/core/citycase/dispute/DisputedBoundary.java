package io.gridward.core.citycase.dispute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Ground along which two bodies do not agree who answers.
 *
 * @param departments both bodies, by code
 * @param cases how many cases were returned there
 * @param reassigned how many of them were given to the other body
 * @param returns how often one was returned
 * @param strip ground near the edges of both bodies' zones: EPSG:4490, x = longitude; null when it
 *     cannot be drawn
 */
public record DisputedBoundary(
        List<Party> departments, int cases, int returns, int reassigned, @Nullable Geometry strip) {
    public DisputedBoundary {
        departments = List.copyOf(departments);
    }

    /** A body. */
    public record Party(String code, @Nullable String name) {}
}
