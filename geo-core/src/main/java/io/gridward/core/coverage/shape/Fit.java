package io.gridward.core.coverage.shape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * How well areas fit together: whether they overlap, leave holes, and have the same vertices along
 * common edges. Shapes are valid and in metres. Areas whose every edge is matched by a neighbour or
 * borders nothing are passed over (the validator of JTS, {@code org.locationtech.jts.coverage});
 * only the others are compared, and only with what they touch.
 *
 * <p>Known weakness: a bay open to the outside of all areas is not a hole.
 */
public final class Fit {
    private static final double AROUND_METRES = 10;

    private final List<Geometry> areas;
    private final BitSet suspects = new BitSet();
    private final STRtree index = new STRtree();

    private Fit(List<Geometry> areas, double nearMetres) {
        this.areas = List.copyOf(areas);
        CoverageValidator validator = new CoverageValidator(areas.toArray(Geometry[]::new));
        validator.setGapWidth(nearMetres);
        Geometry[] faults = validator.validate();
        for (int i = 0; i < faults.length; i++) {
            index.insert(areas.get(i).getEnvelopeInternal(), i);
            suspects.set(i, faults[i] != null && !faults[i].isEmpty());
        }
        index.build();
    }

    /** How well these areas fit; edges that come near to each other without touching do. */
    public static Fit of(List<Geometry> areas) {
        return new Fit(areas, 0);
    }

    /**
     * How well these areas fit.
     *
     * @param nearMetres edges that come so near to each other were meant to be the same, and do not
     *     fit
     */
    public static Fit of(List<Geometry> areas, double nearMetres) {
        return new Fit(areas, nearMetres);
    }

    /** True when no area has an edge that is not matched. */
    public boolean perfect() {
        return suspects.isEmpty();
    }

    /** All the ground. */
    public Geometry union() {
        return perfect() ? Overlays.unionOfFitting(areas) : Overlays.union(areas);
    }

    /** Which pairs of areas matter. */
    @FunctionalInterface
    public interface Pairs {
        /** Every pair. */
        Pairs ALL = (first, second) -> true;

        /** True when an overlap of these two is asked for. */
        boolean matter(int first, int second);
    }

    /**
     * Ground in two areas.
     *
     * @param which pairs that matter
     * @param cancelled asked now and then; the search ends early when it says so
     */
    public List<Overlap> overlaps(Pairs which, BooleanSupplier cancelled) {
        List<Overlap> found = new ArrayList<>();
        for (int[] pair : pairs(0)) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            if (!which.matter(pair[0], pair[1])) {
                continue;
            }
            Geometry both = Overlays.intersection(areas.get(pair[0]), areas.get(pair[1]));
            Overlays.pieces(both).forEach(p -> found.add(new Overlap(pair[0], pair[1], p)));
        }
        return found;
    }

    /**
     * Pairs of areas that have different vertices along a common edge, or come nearer to each other
     * than the tolerance without touching.
     *
     * @param tolerance how far apart, in metres, edges may be to be taken for the same
     */
    public List<Mismatch> mismatches(double tolerance) {
        List<Mismatch> found = new ArrayList<>();
        for (int[] pair : pairs(tolerance)) {
            EdgeMatch match = new EdgeMatch(areas.get(pair[0]), areas.get(pair[1]), tolerance);
            if (!match.places().isEmpty()) {
                found.add(new Mismatch(pair[0], pair[1], match.places(), match.farthest()));
            }
        }
        return found;
    }

    /**
     * Holes in a union of areas: ground that it encloses, without the islands in it. What touches
     * the outside, or another hole, with a corner only is a hole of its own, which the rings of the
     * union do not tell.
     */
    public static List<Polygon> holes(Geometry union) {
        if (union.isEmpty()) {
            return List.of();
        }
        Envelope all = union.getEnvelopeInternal();
        Envelope wider = new Envelope(all);
        wider.expandBy(AROUND_METRES);
        Geometry rest = Overlays.difference(union.getFactory().toGeometry(wider), union);
        return Overlays.pieces(rest).stream()
                .filter(p -> all.contains(p.getEnvelopeInternal()))
                .toList();
    }

    /** Pairs of which at least one is suspect, whose rectangles come so near; each once. */
    private List<int[]> pairs(double metres) {
        List<int[]> pairs = new ArrayList<>();
        suspects.stream()
                .forEach(
                        i -> {
                            Envelope box = new Envelope(areas.get(i).getEnvelopeInternal());
                            box.expandBy(metres);
                            for (Object o : index.query(box)) {
                                int j = (Integer) o;
                                if (j != i && (j > i || !suspects.get(j))) {
                                    pairs.add(new int[] {Math.min(i, j), Math.max(i, j)});
                                }
                            }
                        });
        return pairs;
    }

    /** Vertices of an area. */
    static Set<Coordinate> vertices(Geometry area) {
        return new HashSet<>(List.of(area.getCoordinates()));
    }
}
