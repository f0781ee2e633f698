package io.gridward.core.snapshot.packed;

import io.gridward.core.crs.GroundMetric;

/**
 * Points in buckets of a few neighbours each: a grid of cells, and where a cell holds many, 4 × 4
 * smaller ones. Coordinates are degrees, x = longitude.
 *
 * @param frame as in {@link CellTree}
 * @param grid as in {@link CellTree}
 * @param nodes as in {@link CellTree}, but a node is a number times 2, plus 1 for 16 nodes at that
 *     number, else it is the number of a bucket
 * @param starts per bucket its first point; then the count of points; bucket 0 is empty
 * @param xy x, y of each point
 * @param ids of each point
 */
public record PointBuckets(
        double[] frame, int[] grid, int[] nodes, int[] starts, double[] xy, int[] ids) {

    /**
     * Buckets of points with finite coordinates.
     *
     * @param xy x, y of each point
     * @param ids what {@link #nearest} calls them
     * @param count how many of them there are
     */
    public static PointBuckets of(double[] xy, int[] ids, int count) {
        return new BucketBuilder(xy, ids, count).build();
    }

    /** Memory of the arrays in bytes. */
    public long bytes() {
        return 8L * (frame.length + xy.length)
                + 4L * (grid.length + nodes.length + starts.length + ids.length);
    }

    /**
     * The points nearest to a finite place, nearest first, of equally near ones the smallest id.
     *
     * @return how many were put into the arrays
     */
    public int nearest(
            double lon, double lat, double within, int most, int[] found, double[] metres) {
        double dLat = GroundMetric.latReach(within) + 1e-9;
        double dLon = GroundMetric.lonReach(lat, within) + 1e-9;
        int n = 0;
        if (!(lon - dLon <= frame[2]
                && lat - dLat <= frame[3]
                && lon + dLon >= frame[0]
                && lat + dLat >= frame[1])) {
            return n;
        }
        int west = column(lon - dLon);
        int south = row(lat - dLat);
        int east = column(lon + dLon);
        int north = row(lat + dLat);
        int next;
        for (int y = south; y <= north; y = next) {
            next = Integer.MAX_VALUE;
            int x = west;
            while (x <= east) {
                int shift = 2 * grid[2];
                int node = nodes[(y >> shift) * grid[0] + (x >> shift)];
                while ((node & 1) == 1) {
                    shift -= 2;
                    node = nodes[(node >>> 1) + (y >> shift & 3) * 4 + (x >> shift & 3)];
                }
                int bottom = y >> shift << shift;
                if (node != 0 && y == Math.max(south, bottom)) {
                    n = scan(node >>> 1, lon, lat, within, most, found, metres, n);
                }
                next = Math.min(next, bottom + (1 << shift));
                x = (x >> shift) + 1 << shift;
            }
        }
        return n;
    }

    private int column(double x) {
        return CellTree.held((x - frame[0]) * frame[4], (grid[0] << 2 * grid[2]) - 1);
    }

    private int row(double y) {
        return CellTree.held((y - frame[1]) * frame[5], (grid[1] << 2 * grid[2]) - 1);
    }

    private int scan(
            int bucket,
            double lon,
            double lat,
            double within,
            int most,
            int[] found,
            double[] metres,
            int before) {
        int n = before;
        double dLat = GroundMetric.latReach(within) + 1e-9;
        double dLon = GroundMetric.lonReach(lat, within) + 1e-9;
        for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
            double x = xy[2 * i];
            double y = xy[2 * i + 1];
            if (Math.abs(y - lat) <= dLat && Math.abs(x - lon) <= dLon) {
                double far = GroundMetric.between(lat, y).metres(x - lon, y - lat);
                if (far <= within) {
                    n = Nearest.insert(ids[i], far, most, found, metres, n);
                }
            }
        }
        return n;
    }
}
