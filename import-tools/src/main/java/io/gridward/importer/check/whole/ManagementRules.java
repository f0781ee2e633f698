package io.gridward.importer.check.whole;

import io.gridward.core.coverage.shape.Fit;
import io.gridward.core.coverage.shape.LocalPlane;
import io.gridward.core.coverage.shape.Mismatch;
import io.gridward.core.coverage.shape.Nesting;
import io.gridward.core.coverage.shape.Overlap;
import io.gridward.importer.check.Fault;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * Management zones: no ground has two classes, unless one zone lies inside the other. Ground
 * without a class is no fault.
 */
public final class ManagementRules implements AreaRules {
    private final List<AreaRow> rows;

    /**
     * Rules for these zones.
     *
     * @param rows zones of the file, then those of the store
     */
    public ManagementRules(List<AreaRow> rows) {
        this.rows = List.copyOf(rows);
    }

    @Override
    public Fault overlap() {
        return Fault.ZONE_OVERLAP;
    }

    @Override
    public Optional<Fault> gap() {
        return Optional.empty();
    }

    @Override
    public Misfits compare(List<Geometry> shapes, LocalPlane plane, double snapMetres) {
        Fit fit = Fit.of(shapes, snapMetres);
        List<Overlap> overlaps =
                fit.overlaps(
                        (a, b) -> differ(a, b) && !Nesting.eitherWay(shapes.get(a), shapes.get(b)),
                        () -> false);
        List<Mismatch> mismatches =
                fit.mismatches(snapMetres).stream()
                        .filter(m -> m.metres() > ZoneRules.TOLD_METRES)
                        .filter(m -> differ(m.first(), m.second()))
                        .toList();
        return new Misfits(overlaps, List.of(), mismatches);
    }

    private boolean differ(int a, int b) {
        return !Objects.equals(zoneClass(a), zoneClass(b));
    }

    private Object zoneClass(int position) {
        return Objects.requireNonNullElse(rows.get(position).feature().value("zone_class"), "");
    }
}
