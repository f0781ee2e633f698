package io.gridward.importer.activation;

import io.gridward.core.coverage.CoverageFinding;
import io.gridward.core.coverage.CoverageReport;
import io.gridward.core.crs.GroundMetric;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A gap or conflict that there would be and is not.
 *
 * @param finding the whole of it
 * @param ground the part of its ground that was sound before, EPSG:4490; all of it when only its
 *     days or types are new; null when it has no place
 */
public record NewFinding(CoverageFinding finding, @Nullable Geometry ground) {

    /** Cuts off what was wrong before. */
    static NewFinding of(CoverageFinding finding, CoverageReport before) {
        Geometry all = finding.geometry();
        if (all == null) {
            return new NewFinding(finding, null);
        }
        List<Geometry> known =
                before.findings().stream()
                        .filter(b -> b.coverage() == finding.coverage())
                        .filter(b -> b.what().gap() == finding.what().gap())
                        .map(CoverageFinding::geometry)
                        .filter(Objects::nonNull)
                        .filter(g -> g.getEnvelopeInternal().intersects(all.getEnvelopeInternal()))
                        .toList();
        Geometry rest = all;
        for (Geometry k : known) {
            rest = OverlayNGRobust.overlay(rest, k, OverlayNG.DIFFERENCE);
        }
        return new NewFinding(finding, rest.isEmpty() ? all : rest);
    }

    /** A point in the largest piece of the ground, x = longitude; null when it has no place. */
    public @Nullable Coordinate inside() {
        return ground == null ? null : ground.getInteriorPoint().getCoordinate();
    }

    /** Area of the ground, m²; 0 when it has no place. */
    public double squareMetres() {
        if (ground == null) {
            return 0;
        }
        Coordinate centre = ground.getEnvelopeInternal().centre();
        return GroundMetric.at(centre.y).around(centre.x, centre.y, ground).getArea();
    }
}
