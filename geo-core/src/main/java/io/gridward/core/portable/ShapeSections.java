package io.gridward.core.portable;

import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.snapshot.ShapeIndex;
import io.gridward.core.snapshot.packed.CellTree;
import io.gridward.core.snapshot.packed.ShapeEdges;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** The shapes of a model and the cells they are found by, as they are in memory. */
final class ShapeSections {
    private ShapeSections() {}

    static void write(CityModel model, Sections out) {
        ShapeIndex shapes = model.shapes();
        List<Geometry> all = new ArrayList<>();
        double[] reach = new double[shapes.size()];
        for (int i = 0; i < reach.length; i++) {
            all.add(shapes.shape(i));
            if (i >= model.linesFrom() && i < model.managedFrom()) {
                double metres = model.line(i).bufferMetres() + model.beyondStripMetres();
                reach[i] = new ShapeIndex.Item(shapes.shape(i), metres).reachMetres();
            }
        }
        ShapeEdges edges = ShapeEdges.of(all, reach);
        CellTree cells = CellTree.of(edges, 2 * ShapeIndex.TOUCH_DEGREES, 1 / 8.0);
        out.put(Part.VERTICES, edges.vertices());
        out.put(Part.RINGS, edges.rings());
        out.put(Part.HEADS, edges.heads());
        out.put(Part.BOXES, edges.boxes());
        out.put(Part.STRIPES, edges.stripes());
        out.put(Part.RUNS, edges.runs());
        out.put(Part.CELL_FRAME, cells.frame());
        out.put(Part.CELL_GRID, cells.grid());
        out.put(Part.CELL_NODES, cells.nodes());
        out.put(Part.CELL_LISTS, cells.lists());
        out.put(
                Part.LAYERS,
                new int[] {
                    model.zonesFrom(),
                    model.linesFrom(),
                    model.managedFrom(),
                    model.divisionsFrom(),
                    shapes.size()
                });
    }
}
