package io.gridward.core.coverage.repair;

import io.gridward.core.coverage.shape.Fit;
import io.gridward.core.coverage.shape.LocalPlane;
import io.gridward.core.coverage.shape.Mismatch;
import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.coverage.shape.VertexInsertion;
import io.gridward.core.coverage.shape.VertexMove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.kdtree.KdTree;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Shapes that are being repaired. Vertices that no repair touches keep their degrees to the last
 * bit; a step that would spoil a shape is not taken. Not safe for use by several threads.
 */
final class Mending {
    /** Places nearer to each other are the same: far below what degrees in files can say. */
    private static final double SAME_METRES = 1e-5;

    private static final double RIM_METRES = 1e-4;
    private static final double TIE_METRES = 0.01;

    /** Shapes grow by slivers while they are mended; the index does not. */
    private static final double GROWTH_METRES = 5;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final LocalPlane plane;
    private final double snapMetres;
    private final Map<String, Geometry> degrees;
    private final Map<String, Geometry> shapes = new HashMap<>();
    private final Map<String, Geometry> changed = new LinkedHashMap<>();
    private final Map<Coordinate, Coordinate> exact = new HashMap<>();
    private final STRtree index = new STRtree();

    /**
     * Begins.
     *
     * @param degrees the shapes by key, EPSG:4490
     * @param snapMetres edges that miss each other by no more than this were meant to be the same
     */
    Mending(Map<String, Geometry> degrees, double snapMetres) {
        this.degrees = Map.copyOf(degrees);
        this.snapMetres = snapMetres;
        Envelope city = new Envelope();
        degrees.values().forEach(g -> city.expandToInclude(g.getEnvelopeInternal()));
        this.plane = LocalPlane.around(city);
        degrees.forEach((key, g) -> index.insert(g.getEnvelopeInternal(), key));
        index.build();
    }

    /** Gives ground in degrees to a row; false when that would spoil it. */
    boolean give(Geometry ground, String to) {
        Piece piece = noded(ground);
        return piece.near.containsKey(to)
                && take(to, Overlays.union(List.of(piece.get(to), piece.ground)), piece);
    }

    /**
     * Takes ground in degrees that two rows share from the one that has the shorter edge with it,
     * of equal ones from the later key.
     *
     * @param mayKeep says whether the first may keep what the second loses
     */
    boolean part(Geometry ground, String one, String other, Keeping mayKeep) {
        Piece piece = noded(ground);
        if (!piece.near.containsKey(one) || !piece.near.containsKey(other)) {
            return false;
        }
        Geometry rim = piece.ground.getBoundary().buffer(RIM_METRES, 2);
        double ofOne = Overlays.intersection(shape(other).getBoundary(), rim).getLength();
        double ofOther = Overlays.intersection(shape(one).getBoundary(), rim).getLength();
        boolean tie = Math.abs(ofOne - ofOther) <= TIE_METRES;
        boolean first = tie ? one.compareTo(other) <= 0 : ofOne > ofOther;
        List<String> keepers = first ? List.of(one, other) : List.of(other, one);
        for (String keeper : keepers) {
            String loser = keeper.equals(one) ? other : one;
            if (mayKeep.mayKeep(keeper, loser)) {
                return take(loser, Overlays.difference(piece.get(loser), piece.ground), piece);
            }
        }
        return false;
    }

    /** Whether a row may keep ground that another loses. */
    interface Keeping {
        boolean mayKeep(String keeper, String loser);
    }

    /** Gives two neighbours the same vertices along their common edge. */
    boolean match(String one, String other) {
        List<Mismatch> found =
                Fit.of(List.of(shape(one), shape(other)), snapMetres).mismatches(snapMetres);
        boolean all = true;
        for (Mismatch m : found) {
            for (Coordinate c : m.places()) {
                all &= match(c, one, other);
            }
        }
        return all && !found.isEmpty();
    }

    private boolean match(Coordinate c, String one, String other) {
        boolean ofOne = has(shape(one), c);
        if (ofOne == has(shape(other), c)) {
            return true; // an earlier step has done it
        }
        String lacking = ofOne ? other : one;
        Coordinate twin = nearestVertex(shape(lacking), c);
        if (twin == null) {
            return take(
                    Map.of(lacking, VertexInsertion.into(shape(lacking), List.of(c), snapMetres)));
        }
        List<String> near = near(new Envelope(c));
        long users = near.stream().filter(k -> has(shape(k), c)).count();
        long twins = near.stream().filter(k -> has(shape(k), twin)).count();
        boolean cStays = users > twins || users == twins && c.compareTo(twin) < 0;
        Coordinate from = cStays ? twin : c;
        Coordinate to = cStays ? c : twin;
        Map<String, Geometry> moved = new LinkedHashMap<>();
        for (String key : near) {
            if (has(shape(key), from)) {
                moved.put(key, VertexMove.of(shape(key), v -> v.equals2D(from) ? to : v));
            }
        }
        return take(moved);
    }

    private @Nullable Coordinate nearestVertex(Geometry shape, Coordinate c) {
        Coordinate best = null;
        for (Coordinate v : shape.getCoordinates()) {
            double d = v.distance(c);
            if (d <= snapMetres && (best == null || d < best.distance(c))) {
                best = v;
            }
        }
        return best;
    }

    private static boolean has(Geometry shape, Coordinate c) {
        for (Coordinate v : shape.getCoordinates()) {
            if (v.equals2D(c)) {
                return true;
            }
        }
        return false;
    }

    /** Ground of the plane and the rows around it, with the same vertices where they meet. */
    private record Piece(Geometry ground, Map<String, Geometry> near) {
        Geometry get(String key) {
            return Objects.requireNonNull(near.get(key));
        }
    }

    private Piece noded(Geometry groundInDegrees) {
        Geometry rough = plane.toPlane(groundInDegrees);
        List<String> keys = near(rough.getEnvelopeInternal());
        KdTree places = new KdTree(SAME_METRES);
        for (String key : keys) {
            for (Coordinate c : shape(key).getCoordinates()) {
                places.insert(c);
            }
        }
        Geometry ground = VertexMove.of(rough, c -> places.insert(c).getCoordinate());
        List<Coordinate> corners = List.of(ground.getCoordinates());
        Map<String, Geometry> near = new LinkedHashMap<>();
        List<Coordinate> theirs = new ArrayList<>();
        for (String key : keys) {
            Geometry noded = VertexInsertion.into(shape(key), corners, SAME_METRES);
            near.put(key, noded);
            theirs.addAll(List.of(noded.getCoordinates()));
        }
        return new Piece(VertexInsertion.into(ground, theirs, SAME_METRES), near);
    }

    /** Takes a new shape over, and puts its new corners into the edges of those around it. */
    private boolean take(String key, Geometry better, Piece piece) {
        Set<Coordinate> corners = new HashSet<>(List.of(better.getCoordinates()));
        corners.retainAll(new HashSet<>(List.of(piece.ground.getCoordinates())));
        Map<String, Geometry> all = new LinkedHashMap<>();
        for (String beside : piece.near.keySet()) {
            Geometry noded = VertexInsertion.into(shape(beside), corners, SAME_METRES);
            if (!beside.equals(key) && noded != shape(beside)) {
                all.put(beside, noded);
            }
        }
        all.put(key, better);
        return take(all);
    }

    private List<String> near(Envelope where) {
        Envelope wide = new Envelope(where);
        wide.expandBy(GROWTH_METRES);
        Geometry reach = plane.toDegrees(SHAPES.toGeometry(wide));
        List<String> keys = new ArrayList<>();
        for (Object key : index.query(reach.getEnvelopeInternal())) {
            keys.add((String) key);
        }
        keys.sort(null);
        return keys;
    }

    private Geometry shape(String key) {
        return shapes.computeIfAbsent(
                key,
                k -> {
                    Geometry stored = Objects.requireNonNull(degrees.get(k));
                    Geometry flat = plane.toPlane(stored);
                    Coordinate[] from = stored.getCoordinates();
                    Coordinate[] to = flat.getCoordinates();
                    for (int i = 0; i < to.length; i++) {
                        exact.put(to[i], from[i]);
                    }
                    return flat;
                });
    }

    /** Takes new shapes over when every one of them is sound. */
    private boolean take(Map<String, Geometry> better) {
        Map<String, Geometry> sound = new LinkedHashMap<>();
        for (Map.Entry<String, Geometry> e : better.entrySet()) {
            Geometry areas = Overlays.together(Overlays.pieces(e.getValue()));
            if (areas.isEmpty() || !areas.isValid()) {
                return false;
            }
            sound.put(e.getKey(), areas);
        }
        shapes.putAll(sound);
        changed.putAll(sound);
        return true;
    }

    /** The shapes that are no longer what they were, in degrees. */
    Map<String, Geometry> changed() {
        Map<String, Geometry> out = new LinkedHashMap<>();
        changed.forEach(
                (key, flat) -> {
                    Geometry back =
                            VertexMove.of(
                                    flat,
                                    c -> {
                                        Coordinate stored = exact.get(c);
                                        return stored == null ? plane.toDegrees(c) : stored;
                                    });
                    Geometry before = Objects.requireNonNull(degrees.get(key));
                    if (!back.equalsExact(Overlays.together(Overlays.polygons(before)))) {
                        out.put(key, back);
                    }
                });
        return out;
    }
}
