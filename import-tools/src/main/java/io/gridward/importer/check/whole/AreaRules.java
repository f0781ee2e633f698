package io.gridward.importer.check.whole;

import io.gridward.core.coverage.shape.Fit;
import io.gridward.core.coverage.shape.LocalPlane;
import io.gridward.core.coverage.shape.Mismatch;
import io.gridward.core.coverage.shape.Overlap;
import io.gridward.importer.check.Fault;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** What of areas that touch or overlap is a fault. Positions are those of the rows of a check. */
public interface AreaRules {
    /**
     * What does not fit, in metres of the plane.
     *
     * @param overlaps ground in two areas that must not be
     * @param holes ground that areas enclose and none has, where that is a fault
     * @param mismatches edges that should match and do not
     */
    record Misfits(List<Overlap> overlaps, List<Polygon> holes, List<Mismatch> mismatches) {
        public Misfits {
            overlaps = List.copyOf(overlaps);
            holes = List.copyOf(holes);
            mismatches = List.copyOf(mismatches);
        }
    }

    /** Fault of ground in two areas. */
    Fault overlap();

    /**
     * Fault of ground that areas enclose and none has; empty when that is none, and edges need not
     * match corner by corner.
     */
    Optional<Fault> gap();

    /**
     * Compares areas.
     *
     * @param shapes the shapes in metres of the plane
     * @param snapMetres edges that come so near to each other were meant to be the same
     */
    Misfits compare(List<Geometry> shapes, LocalPlane plane, double snapMetres);

    /** Areas that have all the ground between them, each piece once. */
    static AreaRules once(Fault overlap, Fault gap) {
        return new AreaRules() {
            @Override
            public Fault overlap() {
                return overlap;
            }

            @Override
            public Optional<Fault> gap() {
                return Optional.of(gap);
            }

            @Override
            public Misfits compare(List<Geometry> shapes, LocalPlane plane, double snapMetres) {
                Fit fit = Fit.of(shapes, snapMetres);
                return new Misfits(
                        fit.overlaps(Fit.Pairs.ALL, () -> false),
                        Fit.holes(fit.union()),
                        fit.mismatches(snapMetres));
            }
        };
    }
}
