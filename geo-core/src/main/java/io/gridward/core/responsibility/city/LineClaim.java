package io.gridward.core.responsibility.city;

import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.LineRow;
import io.gridward.core.responsibility.lists.LineSpot;

/**
 * A line that applies at a point. Best first: the most specific types, the nearest line, priority,
 * identifier.
 *
 * @param row the line
 * @param spot how the point lies to it
 * @param body who answers there
 * @param specificity how closely it speaks of the subject
 */
public record LineClaim(LineRow row, LineSpot spot, Body body, int specificity)
        implements Comparable<LineClaim> {
    @Override
    public int compareTo(LineClaim other) {
        int bySpecificity = Integer.compare(other.specificity, specificity);
        return bySpecificity != 0
                ? bySpecificity
                : row.compareEquallySpecific(spot, other.row, other.spot);
    }

    public boolean isOnLine() {
        return spot.side() == LineSpot.ON;
    }

    /** Metres to the nearest edge of the strip, or to the line when it shares the strip. */
    public double edgeMetres() {
        double toEdge = row.bufferMetres() - spot.metres();
        return row.isUniform() ? toEdge : Math.min(toEdge, spot.metres());
    }
}
