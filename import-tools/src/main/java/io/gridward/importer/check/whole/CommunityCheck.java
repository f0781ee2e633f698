package io.gridward.importer.check.whole;

import io.gridward.core.coverage.shape.LocalPlane;
import io.gridward.core.coverage.shape.Overlays;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.Threshold;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Q20 (G2): a grid lies inside the community that its code begins with, if the store has that. */
public final class CommunityCheck implements RowCheck {
    private static final int COMMUNITY_DIGITS = 12;

    private final Map<String, Geometry> communities;
    private final double sliverSquareMetres;
    private final double snapMetres;

    /**
     * Compares with communities.
     *
     * @param communities shape by 12-digit code, EPSG:4490
     */
    public CommunityCheck(Map<String, Geometry> communities, CheckOptions options) {
        this.communities = new HashMap<>(communities);
        this.sliverSquareMetres = options.value(Threshold.SLIVER_SQUARE_METRES);
        this.snapMetres = options.value(Threshold.SNAP_METRES);
    }

    @Override
    public void check(CheckedRow row) {
        String code = row.text("code");
        Geometry shape = row.geometry();
        if (code == null || code.length() < COMMUNITY_DIGITS || shape == null) {
            return;
        }
        String community = code.substring(0, COMMUNITY_DIGITS);
        Geometry ground = communities.get(community);
        if (ground == null || ground.covers(shape)) {
            return;
        }
        LocalPlane plane = LocalPlane.around(shape.getEnvelopeInternal());
        Geometry outside = Overlays.difference(plane.toPlane(shape), plane.toPlane(ground));
        if (outside.getArea() > sliverSquareMetres && !Overlays.narrower(outside, snapMetres)) {
            String area = String.format(Locale.ROOT, "%.2f", outside.getArea());
            row.faultAt(plane.toDegrees(outside), Fault.OUTSIDE_COMMUNITY, "geom", community, area);
        }
    }
}
