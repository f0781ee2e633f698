package io.gridward.core.citycase.dispute;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.snapshot.ShapeIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** The ground along a boundary: what lies near the edges of zones on both sides. */
final class Strip {
    private static final int ARC_STEPS = 4;
    private static final double TOLERANCE_METRES = 0.5;
    private static final double DECIMALS = 1e7;

    private Strip() {}

    /**
     * Draws it.
     *
     * @param metres how near, measured in EPSG:4550
     * @return in degrees; null when it is empty or too far away for that system
     */
    static @Nullable Geometry of(
            ShapeIndex shapes, Collection<Dispute.Sides> sides, double metres) {
        try {
            List<Geometry> parts = new ArrayList<>();
            for (Dispute.Sides pair : sides) {
                parts.add(
                        OverlayNGRobust.overlay(
                                along(shapes.shape(pair.one()), metres),
                                along(shapes.shape(pair.other()), metres),
                                OverlayNG.INTERSECTION));
            }
            Geometry all = DouglasPeuckerSimplifier.simplify(union(parts), TOLERANCE_METRES);
            return all.isEmpty()
                    ? null
                    : rounded(Reprojection.between(Crs.GK_CM_123E, Crs.CGCS2000).apply(all));
        } catch (OutsideCrs e) {
            return null;
        }
    }

    /** To seven decimals of a degree, a centimetre. */
    private static Geometry rounded(Geometry degrees) {
        degrees.apply(
                (CoordinateFilter)
                        c -> {
                            c.x = Math.round(c.x * DECIMALS) / DECIMALS;
                            c.y = Math.round(c.y * DECIMALS) / DECIMALS;
                        });
        degrees.geometryChanged();
        return degrees;
    }

    private static Geometry along(Geometry zone, double metres) {
        return Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E)
                .apply(zone)
                .getBoundary()
                .buffer(metres, ARC_STEPS);
    }

    private static Geometry union(List<Geometry> parts) {
        return OverlayNGRobust.union(parts);
    }
}
