package io.gridward.core.coverage;

import io.gridward.core.coverage.shape.GroundMeasure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Findings in order of their periods; what stays the same from one to the next becomes one. */
final class Merged {
    private static final double NEAR_DEGREES = 1e-8;

    private final Map<Key, List<CoverageFinding>> findings = new HashMap<>();

    private record Key(CoverageFault fault, Set<String> rows, Set<String> types) {}

    void add(CoverageFinding f) {
        List<CoverageFinding> known =
                findings.computeIfAbsent(
                        new Key(f.what(), Set.copyOf(f.rows()), f.types()), k -> new ArrayList<>());
        for (int i = 0; i < known.size(); i++) {
            CoverageFinding k = known.get(i);
            boolean next = f.period().from() != null && f.period().from().equals(k.period().to());
            if (next && sameGround(k.geometry(), k.size(), f.geometry(), f.size())) {
                known.set(i, k.during(k.period().and(f.period())));
                return;
            }
        }
        known.add(f);
    }

    /** True when two pieces are the same but for rounding. */
    static boolean sameGround(
            @Nullable Geometry a,
            @Nullable GroundMeasure sizeOfA,
            @Nullable Geometry b,
            @Nullable GroundMeasure sizeOfB) {
        if (a == null || b == null) {
            return a == b;
        }
        double one = Objects.requireNonNull(sizeOfA).squareMetres();
        double two = Objects.requireNonNull(sizeOfB).squareMetres();
        Envelope boxOfA = a.getEnvelopeInternal();
        Envelope boxOfB = b.getEnvelopeInternal();
        return Math.abs(one - two) <= 0.01 + 1e-9 * one
                && Math.abs(boxOfA.getMinX() - boxOfB.getMinX()) <= NEAR_DEGREES
                && Math.abs(boxOfA.getMaxX() - boxOfB.getMaxX()) <= NEAR_DEGREES
                && Math.abs(boxOfA.getMinY() - boxOfB.getMinY()) <= NEAR_DEGREES
                && Math.abs(boxOfA.getMaxY() - boxOfB.getMaxY()) <= NEAR_DEGREES;
    }

    List<CoverageFinding> list() {
        return findings.values().stream().flatMap(List::stream).toList();
    }
}
