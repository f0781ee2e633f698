package io.gridward.core.snapshot.packed;

/** Cuts cells until they are small beside the shapes whose edges cross them. */
final class CellSplitter {
    private static final int SIDE = 4;

    /** A cell that one shape alone crosses may be so much larger. */
    private static final double ALONE = 2;

    /** A line with a reach is as an area of an eighth of its length or of eight reaches. */
    private static final double LINE_SHARE = 8;

    private final ShapeEdges shapes;
    private final CellFrame frame;
    private final int[] shapeOf;
    private final double fine;
    private final IntList nodes;
    private final ListPool pool = new ListPool();
    private final IntList edges = new IntList(1024);
    private final IntList sure = new IntList(256);
    private final IntList entries = new IntList(64);

    CellSplitter(ShapeEdges shapes, CellFrame frame, int[] shapeOf, double fine) {
        this.shapes = shapes;
        this.frame = frame;
        this.shapeOf = shapeOf;
        this.fine = fine;
        this.nodes = new IntList(4 * frame.columns() * frame.rows());
        nodes.addZeros(frame.columns() * frame.rows());
    }

    CellTree done() {
        int[] grid = {frame.columns(), frame.rows(), frame.cuts()};
        return new CellTree(frame.toArray(), grid, nodes.toArray(), pool.toArray());
    }

    /**
     * Settles a cell of the grid.
     *
     * @param near vertices at which the edges near the cell start, ascending
     * @param inside areas that contain the cell, ascending
     */
    void cell(int column, int row, int[] near, int[] inside) {
        edges.cut(0);
        sure.cut(0);
        for (int v : near) {
            edges.add(v);
        }
        for (int shape : inside) {
            sure.add(shape);
        }
        double west = frame.west() + column * frame.width();
        double south = frame.south() + row * frame.height();
        Cell cell = new Cell(west, south, frame.width(), frame.height());
        nodes.put(row * frame.columns() + column, node(cell, frame.cuts(), 0, 0));
    }

    /** The node of a cell whose edges and areas end the two lists. */
    private int node(Cell cell, int cuts, int firstEdge, int firstSure) {
        if (cuts == 0 || !isCoarse(cell, firstEdge)) {
            return pool.node(entries(firstEdge, firstSure));
        }
        int edgesEnd = edges.size();
        int sureEnd = sure.size();
        int block = nodes.addZeros(SIDE * SIDE);
        boolean alike = true;
        for (int i = 0; i < SIDE * SIDE; i++) {
            Cell part = cell.part(i % SIDE, i / SIDE);
            narrow(part, firstEdge, edgesEnd, firstSure, sureEnd);
            nodes.put(block + i, node(part, cuts - 1, edgesEnd, sureEnd));
            edges.cut(edgesEnd);
            sure.cut(sureEnd);
            alike &= nodes.get(block + i) == nodes.get(block);
        }
        int first = nodes.get(block);
        if (alike && (first & CellTree.KIND) != CellTree.CUT) {
            nodes.cut(block);
            return first;
        }
        return block << CellTree.KIND_BITS | CellTree.CUT;
    }

    private boolean isCoarse(Cell cell, int firstEdge) {
        int tests = 0;
        int last = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = firstEdge; i < edges.size(); i++) {
            int shape = shapeOf[edges.get(i)];
            if (shape != last) {
                last = shape;
                tests++;
                least = Math.min(least, size(shape));
            }
        }
        double side = Math.max(cell.width() * frame.narrow(), cell.height());
        return tests > 0 && side > least * fine * (tests == 1 ? ALONE : 1);
    }

    /** The longer side of an area in degrees of latitude; for a line what cells suit it. */
    private double size(int shape) {
        double[] boxes = shapes.numbers();
        int box = shapes.heads()[ShapeEdges.HEAD * shape];
        double side =
                Math.max(
                        (boxes[box + 2] - boxes[box]) * frame.narrow(),
                        boxes[box + 3] - boxes[box + 1]);
        return shapes.isArea(shape)
                ? side
                : Math.max(side / LINE_SHARE, LINE_SHARE * frame.growLat()[shape]);
    }

    /** Appends the edges near a part of a cell and the areas that contain it. */
    private void narrow(Cell part, int fromEdge, int toEdge, int fromSure, int toSure) {
        int inherited = fromSure;
        int i = fromEdge;
        while (i < toEdge) {
            int shape = shapeOf[edges.get(i)];
            int before = edges.size();
            Cell grown = part.grown(frame.growLon()[shape], frame.growLat()[shape]);
            for (; i < toEdge && shapeOf[edges.get(i)] == shape; i++) {
                if (grown.meets(shapes.numbers(), 2 * edges.get(i))) {
                    edges.add(edges.get(i));
                }
            }
            if (edges.size() == before
                    && shapes.isArea(shape)
                    && shapes.contains(shape, part.middleX(), part.middleY())) {
                while (inherited < toSure && sure.get(inherited) < shape) {
                    sure.add(sure.get(inherited++));
                }
                sure.add(shape);
            }
        }
        while (inherited < toSure) {
            sure.add(sure.get(inherited++));
        }
    }

    private IntList entries(int firstEdge, int firstSure) {
        entries.cut(0);
        int s = firstSure;
        int last = -1;
        for (int i = firstEdge; i < edges.size(); i++) {
            int shape = shapeOf[edges.get(i)];
            if (shape != last) {
                last = shape;
                while (s < sure.size() && sure.get(s) < shape) {
                    entries.add(sure.get(s++) << 1);
                }
                entries.add(shape << 1 | 1);
            }
        }
        while (s < sure.size()) {
            entries.add(sure.get(s++) << 1);
        }
        return entries;
    }

    /** A rectangle in degrees. */
    private record Cell(double west, double south, double width, double height) {
        Cell part(int column, int row) {
            double w = width / SIDE;
            double h = height / SIDE;
            return new Cell(west + column * w, south + row * h, w, h);
        }

        Cell grown(double dx, double dy) {
            return new Cell(west - dx, south - dy, width + 2 * dx, height + 2 * dy);
        }

        double middleX() {
            return west + width / 2;
        }

        double middleY() {
            return south + height / 2;
        }

        /** True when an edge meets the rectangle: no axis parts them, nor the edge's normal. */
        boolean meets(double[] xy, int at) {
            double x0 = xy[at] - middleX();
            double y0 = xy[at + 1] - middleY();
            double x1 = xy[at + 2] - middleX();
            double y1 = xy[at + 3] - middleY();
            double w = width / 2;
            double h = height / 2;
            return Math.min(x0, x1) <= w
                    && Math.max(x0, x1) >= -w
                    && Math.min(y0, y1) <= h
                    && Math.max(y0, y1) >= -h
                    && Math.abs(x0 * (y1 - y0) - y0 * (x1 - x0))
                            <= w * Math.abs(y1 - y0) + h * Math.abs(x1 - x0);
        }
    }
}
