package io.gridward.core.snapshot.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Packs shapes into {@link ShapeEdges}. */
final class EdgePacker {
    private static final int EDGES_PER_STRIPE = 4;

    /** Entries per edge above which a shape gets fewer stripes. */
    private static final int MOST_SHARES = 3;

    private static final int MOST_VERTICES = 1 << 31 - ShapeEdges.RUN_BITS;

    private final double[] vertices;
    private final IntList rings = new IntList(64);
    private final int[] heads;
    private final double[] boxes;
    private final IntList stripes;
    private final IntList runs;
    private int filled;

    private EdgePacker(int shapes, int room) {
        this.vertices = new double[2 * room];
        this.heads = new int[2 * shapes + 2];
        this.boxes = new double[ShapeEdges.BOX * shapes];
        this.stripes = new IntList(room / EDGES_PER_STRIPE + shapes);
        this.runs = new IntList(room);
    }

    static ShapeEdges pack(List<Geometry> shapes, double[] reachMetres) {
        List<List<CoordinateSequence>> parts = new ArrayList<>();
        long room = 0;
        for (Geometry shape : shapes) {
            List<CoordinateSequence> own = parts(shape);
            long count = own.stream().mapToLong(p -> Math.max(2, p.size())).sum();
            if (count >= MOST_VERTICES) {
                throw new IllegalArgumentException(
                        "图形的顶点过多：%d / a shape with too many vertices: %d".formatted(count, count));
            }
            room += count;
            parts.add(own);
        }
        EdgePacker packer = new EdgePacker(shapes.size(), Math.toIntExact(room));
        for (int i = 0; i < parts.size(); i++) {
            boolean area = shapes.get(i).getDimension() == 2;
            packer.add(i, parts.get(i), area ? ShapeEdges.AREA : reachMetres[i]);
        }
        return packer.done();
    }

    /** The rings of an area, else the lines and points; none when a coordinate is not finite. */
    private static List<CoordinateSequence> parts(Geometry shape) {
        List<CoordinateSequence> parts = new ArrayList<>();
        collect(shape, shape.getDimension() == 2, parts);
        return parts.stream().allMatch(EdgePacker::isFinite) ? parts : List.of();
    }

    private static void collect(Geometry shape, boolean area, List<CoordinateSequence> into) {
        if (shape.isEmpty()) {
            return;
        }
        if (shape instanceof Polygon polygon) {
            into.add(polygon.getExteriorRing().getCoordinateSequence());
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                collect(polygon.getInteriorRingN(h), false, into);
            }
        } else if (shape instanceof LineString line) {
            if (!area) {
                into.add(line.getCoordinateSequence());
            }
        } else if (shape instanceof Point point) {
            if (!area) {
                into.add(point.getCoordinateSequence());
            }
        } else {
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                collect(shape.getGeometryN(i), area, into);
            }
        }
    }

    private static boolean isFinite(CoordinateSequence part) {
        for (int i = 0; i < part.size(); i++) {
            if (!Double.isFinite(part.getX(i)) || !Double.isFinite(part.getY(i))) {
                return false;
            }
        }
        return true;
    }

    private void add(int shape, List<CoordinateSequence> parts, double reach) {
        heads[2 * shape] = filled;
        heads[2 * shape + 1] = stripes.size();
        int box = ShapeEdges.BOX * shape;
        Arrays.fill(boxes, box, box + 2, Double.POSITIVE_INFINITY);
        Arrays.fill(boxes, box + 2, box + 4, Double.NEGATIVE_INFINITY);
        boxes[box + ShapeEdges.REACH] = reach;
        int firstRing = rings.size();
        for (CoordinateSequence part : parts) {
            rings.add(filled);
            for (int i = 0; i < part.size(); i++) {
                put(box, part.getX(i), part.getY(i));
            }
            if (part.size() == 1) {
                put(box, part.getX(0), part.getY(0));
            }
        }
        if (!parts.isEmpty()) {
            cut(shape, firstRing);
        }
    }

    private void put(int box, double x, double y) {
        vertices[2 * filled] = x;
        vertices[2 * filled + 1] = y;
        filled++;
        boxes[box] = Math.min(boxes[box], x);
        boxes[box + 1] = Math.min(boxes[box + 1], y);
        boxes[box + 2] = Math.max(boxes[box + 2], x);
        boxes[box + 3] = Math.max(boxes[box + 3], y);
    }

    /** Cuts a shape into stripes. */
    private void cut(int shape, int firstRing) {
        int box = ShapeEdges.BOX * shape;
        int first = heads[2 * shape];
        double height = boxes[box + 3] - boxes[box + 1];
        int count = height > 0 ? Math.max(1, (filled - first) / EDGES_PER_STRIPE) : 1;
        while (count > 1 && shares(box, first, count) > (long) MOST_SHARES * (filled - first)) {
            count /= 2;
        }
        boxes[box + ShapeEdges.PER_DEGREE] = perDegree(height, count);
        IntList[] byStripe = new IntList[count];
        for (int s = 0; s < count; s++) {
            byStripe[s] = new IntList(4);
        }
        for (int ring = firstRing; ring < rings.size(); ring++) {
            int end = ring + 1 < rings.size() ? rings.get(ring + 1) : filled;
            for (int v = rings.get(ring); v < end - 1; v++) {
                int a = stripe(box, count, vertices[2 * v + 1]);
                int b = stripe(box, count, vertices[2 * v + 3]);
                for (int s = Math.min(a, b); s <= Math.max(a, b); s++) {
                    addEdge(byStripe[s], v - first);
                }
            }
        }
        for (IntList list : byStripe) {
            stripes.add(runs.size());
            runs.addAll(list, 0, list.size());
        }
    }

    private static double perDegree(double height, int count) {
        double perDegree = count / height;
        return count > 1 && Double.isFinite(perDegree) ? perDegree : 1 / Math.max(height, 1);
    }

    private long shares(int box, int first, int count) {
        double perDegree = perDegree(boxes[box + 3] - boxes[box + 1], count);
        long shares = 0;
        for (int v = first; v < filled - 1; v++) {
            double rise = Math.abs(vertices[2 * v + 3] - vertices[2 * v + 1]);
            shares += 1 + (long) Math.min(count - 1, rise * perDegree);
        }
        return shares;
    }

    /** Counted from the shape's first stripe, by the sum that {@link ShapeEdges#stripe} does. */
    private int stripe(int box, int count, double y) {
        double up = (y - boxes[box + 1]) * boxes[box + ShapeEdges.PER_DEGREE];
        return (int) Math.min((long) up, count - 1);
    }

    /** Prolongs the last run of a stripe or begins another. */
    private static void addEdge(IntList stripe, int start) {
        int last = stripe.size() - 1;
        if (last >= 0) {
            int run = stripe.get(last);
            int more = run & ShapeEdges.LONGEST_RUN - 1;
            boolean next = (run >>> ShapeEdges.RUN_BITS) + more + 1 == start;
            if (next && more + 1 < ShapeEdges.LONGEST_RUN) {
                stripe.put(last, run + 1);
                return;
            }
        }
        stripe.add(start << ShapeEdges.RUN_BITS);
    }

    private ShapeEdges done() {
        int shapes = heads.length / 2 - 1;
        heads[2 * shapes] = filled;
        heads[2 * shapes + 1] = stripes.size();
        rings.add(filled);
        stripes.add(runs.size());
        return new ShapeEdges(
                filled * 2 == vertices.length ? vertices : Arrays.copyOf(vertices, 2 * filled),
                rings.toArray(),
                heads,
                boxes,
                stripes.toArray(),
                runs.toArray());
    }
}
