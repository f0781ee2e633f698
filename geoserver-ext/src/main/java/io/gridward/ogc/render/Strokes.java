package io.gridward.ogc.render;

import io.gridward.ogc.pen.Pen;
import io.gridward.ogc.style.Symbolizer;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines gathered to be stroked in one go: edges shared by neighbours are then not laid over each
 * other twice. Pieces of a cut line remember how far along the line they begin, so that dashes keep
 * their place when the picture moves.
 */
final class Strokes {
    private static final float MITER_LIMIT = 4f;

    private final Clipper clipper;
    private final List<double[]> whole = new ArrayList<>();
    private final List<Clipper.Piece> pieces = new ArrayList<>();
    private final List<double[]> rings = new ArrayList<>();

    Strokes(Clipper clipper) {
        this.clipper = clipper;
    }

    void add(double[] xy, boolean ring) {
        if (clipper.misses(xy)) {
            return;
        }
        if (clipper.holds(xy)) {
            (ring ? rings : whole).add(xy);
        } else {
            pieces.addAll(clipper.line(xy));
        }
    }

    static void trace(Path2D.Double path, double[] xy, boolean ring) {
        path.moveTo(xy[0], xy[1]);
        int last = ring ? xy.length - 2 : xy.length;
        for (int i = 2; i < last; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        if (ring) {
            path.closePath();
        }
    }

    /** Draws as plain lines what needs neither dashes nor ends of another kind. */
    void paint(Pen pen, Symbolizer.Line line) {
        if (!line.dashPx().isEmpty() || line.ends() != Symbolizer.Ends.PLAIN) {
            stroke(pen, line);
            return;
        }
        List<double[]> all = new ArrayList<>(rings);
        all.addAll(whole);
        pieces.forEach(p -> all.add(p.xy()));
        pen.lines(all, line.widthPx(), line.tint().argb());
    }

    /** Draws the line's stroke along one path. */
    void stroke(Pen pen, Symbolizer.Line line) {
        int argb = line.tint().argb();
        Path2D.Double all = new Path2D.Double();
        rings.forEach(r -> trace(all, r, true));
        whole.forEach(l -> trace(all, l, false));
        if (line.dashPx().isEmpty()) {
            pieces.forEach(p -> trace(all, p.xy(), false));
            pen.stroke(all, stroke(line, null, 0), argb);
            return;
        }
        float[] dash = new float[line.dashPx().size()];
        float period = 0;
        for (int i = 0; i < dash.length; i++) {
            dash[i] = line.dashPx().get(i).floatValue();
            period += dash[i];
        }
        pen.stroke(all, stroke(line, dash, (float) (line.dashStartPx() % period)), argb);
        for (Clipper.Piece piece : pieces) {
            Path2D.Double path = new Path2D.Double();
            trace(path, piece.xy(), false);
            double along = piece.alongPx() + line.dashStartPx();
            pen.stroke(path, stroke(line, dash, (float) (along % period)), argb);
        }
    }

    private static BasicStroke stroke(Symbolizer.Line line, float[] dash, float phase) {
        return new BasicStroke(
                (float) line.widthPx(),
                line.ends().cap(),
                line.ends().join(),
                MITER_LIMIT,
                dash,
                phase);
    }
}
