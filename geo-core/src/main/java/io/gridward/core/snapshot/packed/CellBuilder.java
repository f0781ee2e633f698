package io.gridward.core.snapshot.packed;

import java.util.Arrays;

/** Sorts edges into the cells of the grid and has each cell cut. */
final class CellBuilder {
    private static final double CELLS_PER_SHAPE = 16;

    private final ShapeEdges shapes;
    private final double fine;
    private final CellFrame frame;
    private final int[] shapeOf;
    private final IntList edgeCells = new IntList(1024);
    private final IntList edges = new IntList(1024);
    private final IntList sureCells = new IntList(1024);
    private final IntList sure = new IntList(1024);

    CellBuilder(ShapeEdges shapes, double margin, double fine) {
        this.shapes = shapes;
        this.fine = fine;
        this.frame = CellFrame.around(shapes, margin, CELLS_PER_SHAPE);
        this.shapeOf = new int[shapes.numbers().length / 2];
    }

    CellTree build() {
        int cells = frame.columns() * frame.rows();
        int[] seen = new int[cells];
        int[] rings = shapes.rings();
        int ring = 0;
        for (int i = 0; i < shapes.size(); i++) {
            int end = shapes.heads()[ShapeEdges.HEAD * (i + 1)];
            for (; ring < rings.length && rings[ring] < end; ring++) {
                int next = ring + 1 < rings.length ? Math.min(end, rings[ring + 1]) : end;
                for (int v = rings[ring] / 2; v < next / 2 - 1; v++) {
                    shapeOf[v] = i;
                    addEdge(i, v, seen);
                }
            }
            if (shapes.isArea(i)) {
                addSure(i, seen);
            }
        }
        int[] edgeStarts = starts(edgeCells, cells);
        int[] sureStarts = starts(sureCells, cells);
        int[] edgesByCell = sorted(edgeCells, edges, edgeStarts);
        int[] sureByCell = sorted(sureCells, sure, sureStarts);
        CellSplitter splitter = new CellSplitter(shapes, frame, shapeOf, fine);
        for (int cell = 0; cell < cells; cell++) {
            splitter.cell(
                    cell % frame.columns(),
                    cell / frame.columns(),
                    Arrays.copyOfRange(edgesByCell, edgeStarts[cell], edgeStarts[cell + 1]),
                    Arrays.copyOfRange(sureByCell, sureStarts[cell], sureStarts[cell + 1]));
        }
        return splitter.done();
    }

    /** Cells of the grid that an edge comes near, row by row. */
    private void addEdge(int shape, int v, int[] seen) {
        double[] xy = shapes.numbers();
        double x0 = xy[2 * v];
        double y0 = xy[2 * v + 1];
        double x1 = xy[2 * v + 2];
        double y1 = xy[2 * v + 3];
        double growX = frame.growLon()[shape];
        double growY = frame.growLat()[shape];
        int last = frame.row(Math.max(y0, y1) + growY);
        for (int row = frame.row(Math.min(y0, y1) - growY); row <= last; row++) {
            double low = frame.south() + row * frame.height() - growY;
            double high = frame.south() + (row + 1) * frame.height() + growY;
            double a = xAt(x0, y0, x1, y1, Math.max(low, Math.min(y0, y1)));
            double b = xAt(x0, y0, x1, y1, Math.min(high, Math.max(y0, y1)));
            boolean level = y0 == y1;
            int right = frame.column((level ? Math.max(x0, x1) : Math.max(a, b)) + growX);
            int column = frame.column((level ? Math.min(x0, x1) : Math.min(a, b)) - growX);
            for (; column <= right; column++) {
                int cell = row * frame.columns() + column;
                seen[cell] = shape + 1;
                edgeCells.add(cell);
                edges.add(v);
            }
        }
    }

    private static double xAt(double x0, double y0, double x1, double y1, double y) {
        double t = (y - y0) / (y1 - y0);
        return t <= 0 ? x0 : t >= 1 ? x1 : x0 + t * (x1 - x0);
    }

    /** Cells of the grid that lie in an area and far from its edges. */
    private void addSure(int shape, int[] seen) {
        int box = shapes.heads()[ShapeEdges.HEAD * shape];
        double[] boxes = shapes.numbers();
        if (boxes[box] > boxes[box + 2]) {
            return;
        }
        int last = frame.row(boxes[box + 3]);
        int right = frame.column(boxes[box + 2]);
        for (int row = frame.row(boxes[box + 1]); row <= last; row++) {
            boolean known = false;
            boolean inside = false;
            for (int column = frame.column(boxes[box]); column <= right; column++) {
                int cell = row * frame.columns() + column;
                if (seen[cell] == shape + 1) {
                    known = false;
                    continue;
                }
                if (!known) {
                    double x = frame.west() + (column + 0.5) * frame.width();
                    double y = frame.south() + (row + 0.5) * frame.height();
                    inside = shapes.contains(shape, x, y);
                    known = true;
                }
                if (inside) {
                    sureCells.add(cell);
                    sure.add(shape);
                }
            }
        }
    }

    private static int[] starts(IntList cells, int count) {
        int[] starts = new int[count + 1];
        for (int i = 0; i < cells.size(); i++) {
            starts[cells.get(i) + 1]++;
        }
        for (int i = 0; i < count; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    private static int[] sorted(IntList cells, IntList values, int[] starts) {
        int[] next = starts.clone();
        int[] sorted = new int[values.size()];
        for (int i = 0; i < values.size(); i++) {
            sorted[next[cells.get(i)]++] = values.get(i);
        }
        return sorted;
    }
}
