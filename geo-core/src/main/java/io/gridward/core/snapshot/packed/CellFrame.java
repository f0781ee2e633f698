package io.gridward.core.snapshot.packed;

import io.gridward.core.crs.GroundMetric;

/**
 * How the rectangle around shapes is cut, and how far from its edges each shape has to be tested.
 *
 * @param west degrees
 * @param south degrees
 * @param columns cells of the grid from west to east
 * @param rows cells of the grid from south to north
 * @param cuts how often a cell can be cut
 * @param width of a cell of the grid, degrees of longitude
 * @param height of a cell of the grid, degrees of latitude
 * @param growLon per shape, degrees of longitude
 * @param growLat per shape, degrees of latitude
 * @param narrow degrees of latitude that are as long as a degree of longitude
 */
record CellFrame(
        double west,
        double south,
        int columns,
        int rows,
        int cuts,
        double width,
        double height,
        double[] growLon,
        double[] growLat,
        double narrow) {
    private static final int MOST_CELLS = 1 << 20;
    private static final int MOST_SIDE = 1 << 10;
    private static final int FINEST_BITS = 30;
    private static final double FULL_TURN = 720;
    private static final double FAR = Double.POSITIVE_INFINITY;

    /** Rounding of sums of numbers of some size is less than that share of them. */
    private static final double ROUNDING = 1e-13;

    static CellFrame around(ShapeEdges shapes, double margin, double cellsPerShape) {
        int n = shapes.size();
        double[] growLon = new double[n];
        double[] growLat = new double[n];
        double[] all = {FAR, FAR, -FAR, -FAR};
        double[] boxes = shapes.numbers();
        for (int i = 0; i < n; i++) {
            int b = shapes.heads()[ShapeEdges.HEAD * i];
            double far =
                    Math.max(
                            Math.max(Math.abs(boxes[b]), Math.abs(boxes[b + 1])),
                            Math.max(Math.abs(boxes[b + 2]), Math.abs(boxes[b + 3])));
            if (far < FAR) {
                double reach = Math.max(0, boxes[b + ShapeEdges.REACH]);
                double lat = GroundMetric.latReach(reach);
                double north = Math.max(Math.abs(boxes[b + 1]), Math.abs(boxes[b + 3])) + 3 * lat;
                growLat[i] = margin + ROUNDING * far + lat;
                growLon[i] =
                        margin
                                + ROUNDING * far
                                + Math.min(FULL_TURN, GroundMetric.lonReach(north, reach));
                all[0] = Math.min(all[0], boxes[b] - 2 * growLon[i]);
                all[1] = Math.min(all[1], boxes[b + 1] - 2 * growLat[i]);
                all[2] = Math.max(all[2], boxes[b + 2] + 2 * growLon[i]);
                all[3] = Math.max(all[3], boxes[b + 3] + 2 * growLat[i]);
            }
        }
        return of(all, margin, n * cellsPerShape, growLon, growLat);
    }

    /** Around points x, y with a margin. */
    static CellFrame around(double[] xy, int count, double margin, double cells) {
        double[] all = {FAR, FAR, -FAR, -FAR};
        double far = 0;
        for (int i = 0; i < 2 * count; i += 2) {
            all[0] = Math.min(all[0], xy[i]);
            all[1] = Math.min(all[1], xy[i + 1]);
            all[2] = Math.max(all[2], xy[i]);
            all[3] = Math.max(all[3], xy[i + 1]);
            far = Math.max(far, Math.max(Math.abs(xy[i]), Math.abs(xy[i + 1])));
        }
        double grow = margin + ROUNDING * far;
        double[] grown = {all[0] - grow, all[1] - grow, all[2] + grow, all[3] + grow};
        return of(grown, margin, cells, new double[0], new double[0]);
    }

    private static CellFrame of(
            double[] box, double margin, double cells, double[] growLon, double[] growLat) {
        double[] all = box[0] <= box[2] ? box : new double[] {0, 0, 1, 1};
        double width = all[2] - all[0];
        double height = all[3] - all[1];
        double middle = Math.toRadians(Math.min(80, Math.abs(all[1] + all[3]) / 2));
        double narrow = Math.cos(middle);
        double wanted = Math.max(1, Math.min(MOST_CELLS, cells));
        double side = Math.sqrt(width * narrow * height / wanted);
        int columns = (int) Math.max(1, Math.min(MOST_SIDE, Math.ceil(width * narrow / side)));
        int rows = (int) Math.max(1, Math.min(MOST_SIDE, Math.ceil(height / side)));
        double cell = Math.min(width / columns, height / rows);
        int bits = FINEST_BITS - 32 + Integer.numberOfLeadingZeros(Math.max(columns, rows));
        int cuts = 0;
        while (2 * (cuts + 1) <= bits && cell / (1L << 2 * (cuts + 1)) >= 8 * margin) {
            cuts++;
        }
        return new CellFrame(
                all[0],
                all[1],
                columns,
                rows,
                cuts,
                width / columns,
                height / rows,
                growLon,
                growLat,
                narrow);
    }

    double east() {
        return west + columns * width;
    }

    double north() {
        return south + rows * height;
    }

    /** The grid's column of a longitude, held to those there are. */
    int column(double x) {
        return (int) Math.max(0, Math.min(columns - 1, Math.floor((x - west) / width)));
    }

    int row(double y) {
        return (int) Math.max(0, Math.min(rows - 1, Math.floor((y - south) / height)));
    }

    double[] toArray() {
        double finer = 1L << 2 * cuts;
        return new double[] {west, south, east(), north(), finer / width, finer / height};
    }
}
