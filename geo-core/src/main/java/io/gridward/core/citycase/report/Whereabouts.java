package io.gridward.core.citycase.report;

import org.jspecify.annotations.Nullable;

/** How somebody tells where something is. */
public sealed interface Whereabouts {

    /**
     * By a point.
     *
     * @param lon longitude in degrees, EPSG:4490
     * @param lat latitude in degrees, EPSG:4490
     * @param accuracyMetres radius of the circle that it lies in; null when exact
     * @param componentCode component that it is about; null when none
     */
    record AtPoint(
            double lon, double lat, @Nullable Double accuracyMetres, @Nullable String componentCode)
            implements Whereabouts {}

    /** By the code of a component: where that stands. */
    record AtComponent(String code) implements Whereabouts {}

    /** By the code of a unit grid: a point within it, the whole grid being possible. */
    record InGrid(String code) implements Whereabouts {}

    /** By an address, which has to mean one place. */
    record AtAddress(String address) implements Whereabouts {}
}
