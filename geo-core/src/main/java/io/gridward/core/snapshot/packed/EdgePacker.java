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

    private final double[] numbers;
    private final IntList index;
    private final int[] heads;
    private final IntList rings = new IntList(64);
    private int filled;

    private EdgePacker(int shapes, int room) {
        this.numbers = new double[ShapeEdges.HEADER * shapes + 2 * room];
        this.heads = new int[ShapeEdges.HEAD * (shapes + 1)];
        this.index = new IntList(room + shapes);
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
        int box = filled;
        heads[ShapeEdges.HEAD * shape] = box;
        heads[ShapeEdges.HEAD * shape + 1] = index.size();
        Arrays.fill(numbers, box, box + 2, Double.POSITIVE_INFINITY);
        Arrays.fill(numbers, box + 2, box + 4, Double.NEGATIVE_INFINITY);
        numbers[box + ShapeEdges.REACH] = reach;
        filled += ShapeEdges.HEADER;
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
            heads[ShapeEdges.HEAD * shape + 2] = cut(box, firstRing);
        }
    }

    private void put(int box, double x, double y) {
        numbers[filled++] = x;
        numbers[filled++] = y;
        numbers[box] = Math.min(numbers[box], x);
        numbers[box + 1] = Math.min(numbers[box + 1], y);
        numbers[box + 2] = Math.max(numbers[box + 2], x);
        numbers[box + 3] = Math.max(numbers[box + 3], y);
    }

    /** Cuts a shape into stripes; how many they are. */
    private int cut(int box, int firstRing) {
        int vertices = (filled - box - ShapeEdges.HEADER) / 2;
        double height = numbers[box + 3] - numbers[box + 1];
        int count = height > 0 ? Math.max(1, vertices / EDGES_PER_STRIPE) : 1;
        while (count > 1 && shares(box, count) > (long) MOST_SHARES * vertices) {
            count /= 2;
        }
        numbers[box + ShapeEdges.PER_DEGREE] = perDegree(height, count);
        IntList[] byStripe = new IntList[count];
        for (int s = 0; s < count; s++) {
            byStripe[s] = new IntList(4);
        }
        for (int ring = firstRing; ring < rings.size(); ring++) {
            int end = ring + 1 < rings.size() ? rings.get(ring + 1) : filled;
            for (int at = rings.get(ring); at < end - 2; at += 2) {
                int a = stripe(box, count, numbers[at + 1]);
                int b = stripe(box, count, numbers[at + 3]);
                for (int s = Math.min(a, b); s <= Math.max(a, b); s++) {
                    addEdge(byStripe[s], (at - box - ShapeEdges.HEADER) / 2);
                }
            }
        }
        int start = count + 1;
        for (IntList list : byStripe) {
            index.add(start);
            start += list.size();
        }
        index.add(start);
        for (IntList list : byStripe) {
            index.addAll(list, 0, list.size());
        }
        return count;
    }

    private static double perDegree(double height, int count) {
        double perDegree = count / height;
        return count > 1 && Double.isFinite(perDegree) ? perDegree : 1 / Math.max(height, 1);
    }

    private long shares(int box, int count) {
        double perDegree = perDegree(numbers[box + 3] - numbers[box + 1], count);
        long shares = 0;
        for (int at = box + ShapeEdges.HEADER; at < filled - 2; at += 2) {
            double rise = Math.abs(numbers[at + 3] - numbers[at + 1]);
            shares += 1 + (long) Math.min(count - 1, rise * perDegree);
        }
        return shares;
    }

    /** By the sum that {@link ShapeEdges#stripe} does. */
    private int stripe(int box, int count, double y) {
        double up = (y - numbers[box + 1]) * numbers[box + ShapeEdges.PER_DEGREE];
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
        int end = heads.length - ShapeEdges.HEAD;
        heads[end] = filled;
        heads[end + 1] = index.size();
        return new ShapeEdges(
                filled == numbers.length ? numbers : Arrays.copyOf(numbers, filled),
                index.toArray(),
                heads,
                rings.toArray());
    }
}
