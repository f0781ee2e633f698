package io.gridward.ogc.tile;

import io.gridward.ogc.render.Clipper;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes of one kind of one feature in a tile, as the commands of a vector tile (Mapbox Vector Tile
 * 2.1 §4.3).
 */
final class TileShape {
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private final Kind kind;
    private final List<int[]> paths = new ArrayList<>();

    /** What is drawn of it. */
    enum Kind {
        POINT(1),
        LINE(2),
        POLYGON(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    TileShape(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    void point(double x, double y) {
        paths.add(new int[] {round(x), round(y)});
    }

    void line(double[] xy, Clipper clipper) {
        for (Clipper.Piece piece : clipper.line(whole(xy))) {
            int[] path = distinct(piece.xy(), false);
            if (path.length >= 4) {
                paths.add(path);
            }
        }
    }

    /**
     * A polygon: its shell, then its holes. Rings that shrink to nothing are left out; with a shell
     * go its holes.
     */
    void polygon(List<double[]> rings, Clipper clipper) {
        for (int i = 0; i < rings.size(); i++) {
            int[] path = distinct(clipper.ring(whole(rings.get(i))), true);
            long area2 = path.length >= 6 ? area2(path) : 0;
            if (area2 == 0) {
                if (i == 0) {
                    return;
                }
                continue;
            }
            paths.add(area2 > 0 == (i == 0) ? path : reversed(path));
        }
    }

    /** Vertices fall on whole units before they are cut, the same in every tile. */
    private static double[] whole(double[] xy) {
        double[] out = new double[xy.length];
        for (int i = 0; i < xy.length; i++) {
            out[i] = Math.floor(xy[i] + 0.5);
        }
        return out;
    }

    /** The unit on which a number of units falls. */
    static int round(double value) {
        return (int) Math.floor(value + 0.5);
    }

    /** Whole units, each vertex other than the one before; a ring without its last. */
    private static int[] distinct(double[] xy, boolean ring) {
        int[] out = new int[xy.length];
        int n = 0;
        for (int i = 0; i < xy.length; i += 2) {
            int x = round(xy[i]);
            int y = round(xy[i + 1]);
            if (n == 0 || out[n - 2] != x || out[n - 1] != y) {
                out[n++] = x;
                out[n++] = y;
            }
        }
        if (ring && n >= 4 && out[0] == out[n - 2] && out[1] == out[n - 1]) {
            n -= 2;
        }
        return java.util.Arrays.copyOf(out, n);
    }

    private static long area2(int[] ring) {
        long sum = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int j = (i + 2) % ring.length;
            sum += (long) ring[i] * ring[j + 1] - (long) ring[j] * ring[i + 1];
        }
        return sum;
    }

    private static int[] reversed(int[] ring) {
        int[] out = new int[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            out[i] = ring[ring.length - 2 - i];
            out[i + 1] = ring[ring.length - 1 - i];
        }
        return out;
    }

    PackedBytes commands() {
        PackedBytes out = new PackedBytes();
        int[] pen = {0, 0};
        if (kind == Kind.POINT) {
            out.varint(command(MOVE_TO, paths.size()));
            paths.forEach(p -> step(out, pen, p, 0));
            return out;
        }
        for (int[] path : paths) {
            out.varint(command(MOVE_TO, 1));
            step(out, pen, path, 0);
            out.varint(command(LINE_TO, path.length / 2 - 1));
            for (int i = 2; i < path.length; i += 2) {
                step(out, pen, path, i);
            }
            if (kind == Kind.POLYGON) {
                out.varint(command(CLOSE_PATH, 1));
            }
        }
        return out;
    }

    /** A single point, without a shape made of it. */
    static void writePoint(double x, double y, PackedBytes out) {
        out.varint(command(MOVE_TO, 1));
        out.zigzag(round(x));
        out.zigzag(round(y));
    }

    private static long command(int id, int count) {
        return (long) count << 3 | id;
    }

    private static void step(PackedBytes out, int[] pen, int[] path, int at) {
        out.zigzag(path[at] - pen[0]);
        out.zigzag(path[at + 1] - pen[1]);
        pen[0] = path[at];
        pen[1] = path[at + 1];
    }
}
