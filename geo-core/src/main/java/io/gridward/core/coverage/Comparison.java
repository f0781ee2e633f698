package io.gridward.core.coverage;

import io.gridward.core.coverage.shape.GroundMeasure;
import io.gridward.core.coverage.shape.LocalPlane;
import io.gridward.core.coverage.shape.Overlays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Findings of one check looked up by what an earlier one had found. */
final class Comparison {
    private final STRtree places = new STRtree();
    private final List<CoverageFinding> placeless = new ArrayList<>();

    Comparison(List<CoverageFinding> before) {
        for (CoverageFinding f : before) {
            if (f.geometry() == null) {
                placeless.add(f);
            } else {
                places.insert(f.geometry().getEnvelopeInternal(), f);
            }
        }
        places.build();
    }

    boolean isNew(CoverageFinding now) {
        Geometry ground = now.geometry();
        if (ground == null) {
            return placeless.stream().noneMatch(b -> sameThing(b, now));
        }
        List<CoverageFinding> near = new ArrayList<>();
        for (Object o : places.query(ground.getEnvelopeInternal())) {
            CoverageFinding b = (CoverageFinding) o;
            if (sameNature(b, now)
                    && b.period().common(now.period()).isPresent()
                    && Objects.requireNonNull(b.geometry()).intersects(ground)) {
                near.add(b);
            }
        }
        return near.isEmpty() || isNew(now, near);
    }

    private static boolean sameNature(CoverageFinding a, CoverageFinding b) {
        return a.coverage() == b.coverage() && a.what().gap() == b.what().gap();
    }

    private static boolean sameThing(CoverageFinding before, CoverageFinding now) {
        return before.what() == now.what()
                && Set.copyOf(before.rows()).equals(Set.copyOf(now.rows()))
                && Set.copyOf(before.departments()).equals(Set.copyOf(now.departments()))
                && before.types().containsAll(now.types());
    }

    private static boolean isNew(CoverageFinding now, List<CoverageFinding> near) {
        Set<LocalDate> changes = new HashSet<>();
        near.forEach(b -> addDays(b.period(), changes));
        LocalDate first = now.period().from();
        List<Period> periods = Period.between(changes, first == null ? LocalDate.MIN : first, true);
        Set<Set<CoverageFinding>> seen = new HashSet<>();
        for (Period p : periods) {
            if (p.common(now.period()).isEmpty()) {
                continue;
            }
            List<CoverageFinding> then =
                    near.stream().filter(b -> b.period().common(p).isPresent()).toList();
            for (String type : now.types().isEmpty() ? Set.of("") : now.types()) {
                Set<CoverageFinding> told = new HashSet<>();
                then.stream().filter(b -> speaksOf(b, type)).forEach(told::add);
                if (seen.add(told) && isMore(now, told)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void addDays(Period period, Set<LocalDate> into) {
        if (period.from() != null) {
            into.add(period.from());
        }
        if (period.to() != null) {
            into.add(period.to());
        }
    }

    private static boolean speaksOf(CoverageFinding b, String type) {
        return b.types().isEmpty() || b.types().contains(type);
    }

    /** True when more ground is bad now than rounding explains. */
    private static boolean isMore(CoverageFinding now, Set<CoverageFinding> told) {
        Geometry ground = Objects.requireNonNull(now.geometry());
        LocalPlane plane = LocalPlane.around(new Envelope(ground.getEnvelopeInternal()));
        List<Geometry> known =
                told.stream()
                        .map(b -> plane.toPlane(Objects.requireNonNull(b.geometry())))
                        .toList();
        Geometry rest = Overlays.difference(plane.toPlane(ground), Overlays.union(known));
        return Overlays.pieces(rest).stream()
                .map(GroundMeasure::ofMetres)
                .anyMatch(
                        m ->
                                m.squareMetres() > CoverageSettings.ROUNDING_SQUARE_METRES
                                        || m.widthMetres() > CoverageSettings.ROUNDING_METRES);
    }
}
