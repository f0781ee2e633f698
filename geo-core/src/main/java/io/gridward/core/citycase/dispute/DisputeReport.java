package io.gridward.core.citycase.dispute;

import java.util.List;

/**
 * What the radar sees.
 *
 * @param boundaries those with most cases first
 * @param cases how many cases were returned at all
 * @param elsewhere how many of them lie near no boundary of the two bodies' zones
 */
public record DisputeReport(List<DisputedBoundary> boundaries, int cases, int elsewhere) {
    public DisputeReport {
        boundaries = List.copyOf(boundaries);
    }
}
