package io.gridward.core.citycase.dispute;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A case that a body returned as not its duty.
 *
 * @param caseNo number of the case
 * @param place where it is: EPSG:4490, x = longitude
 * @param kind component or matter
 * @param type type code
 * @param from body that returned it
 * @param to body that it was given to instead; null when it was not
 */
public record Return(
        String caseNo,
        Point place,
        @Nullable String kind,
        @Nullable String type,
        String from,
        @Nullable String to) {}
