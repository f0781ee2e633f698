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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Q20 (G2): an area lies inside the one it is part of, if that is known: a grid in the community
 * that its code begins with, a division in its parent.
 */
public final class InsideCheck implements RowCheck {
    private static final int COMMUNITY_DIGITS = 12;

    private final Fault fault;
    private final Function<CheckedRow, @Nullable String> whole;
    private final Map<String, Geometry> shapes;
    private final double sliverSquareMetres;
    private final double snapMetres;

    private InsideCheck(
            Fault fault,
            Function<CheckedRow, @Nullable String> whole,
            Map<String, Geometry> shapes,
            CheckOptions options) {
        this.fault = fault;
        this.whole = whole;
        this.shapes = new HashMap<>(shapes);
        this.sliverSquareMetres = options.value(Threshold.SLIVER_SQUARE_METRES);
        this.snapMetres = options.value(Threshold.SNAP_METRES);
    }

    /**
     * Compares grids with communities.
     *
     * @param communities shape by 12-digit code, EPSG:4490
     */
    public static InsideCheck community(Map<String, Geometry> communities, CheckOptions options) {
        return new InsideCheck(
                Fault.OUTSIDE_COMMUNITY, InsideCheck::community, communities, options);
    }

    private static @Nullable String community(CheckedRow grid) {
        String code = grid.text("code");
        return code == null || code.length() < COMMUNITY_DIGITS
                ? null
                : code.substring(0, COMMUNITY_DIGITS);
    }

    /**
     * Compares divisions with their parents.
     *
     * @param divisions shape by code, EPSG:4490
     */
    public static InsideCheck parent(Map<String, Geometry> divisions, CheckOptions options) {
        return new InsideCheck(
                Fault.OUTSIDE_PARENT, row -> row.text("parent_code"), divisions, options);
    }

    @Override
    public void check(CheckedRow row) {
        String of = whole.apply(row);
        Geometry shape = row.geometry();
        Geometry ground = of == null ? null : shapes.get(of);
        if (of == null || ground == null || shape == null || !shape.isValid()) {
            return;
        }
        if (ground.covers(shape)) {
            return;
        }
        LocalPlane plane = LocalPlane.around(shape.getEnvelopeInternal());
        Geometry outside = Overlays.difference(plane.toPlane(shape), plane.toPlane(ground));
        if (outside.getArea() > sliverSquareMetres && !Overlays.narrower(outside, snapMetres)) {
            String area = String.format(Locale.ROOT, "%.2f", outside.getArea());
            row.faultAt(plane.toDegrees(outside), fault, "geom", of, area);
        }
    }
}
