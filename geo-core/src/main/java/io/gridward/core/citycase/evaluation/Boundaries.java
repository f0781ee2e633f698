package io.gridward.core.citycase.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * Boundaries by which cases are told apart, in place of those of the day they came in: so numbers
 * of years before and after a new division can be compared. Equal ones give equal answers.
 */
public interface Boundaries {

    /** What a point is in. */
    Area at(double lon, double lat);

    /**
     * Units that a point is in; null where there is none.
     *
     * @param grid unit grid
     * @param community community
     * @param subdistrict subdistrict
     */
    record Area(@Nullable String grid, @Nullable String community, @Nullable String subdistrict) {}
}
