package io.gridward.ogc.render;

import io.gridward.ogc.style.Symbolizer;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
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
    private final Path2D.Double whole = new Path2D.Double();
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(Path2D.Double path, double alongPx) {}

    Strokes(Clipper clipper) {
        this.clipper = clipper;
    }

    void add(double[] xy, boolean ring) {
        if (clipper.misses(xy)) {
            return;
        }
        if (clipper.holds(xy)) {
            trace(whole, xy, ring);
            return;
        }
        for (Clipper.Piece cut : clipper.line(xy)) {
            Path2D.Double path = new Path2D.Double();
            trace(path, cut.xy(), false);
            pieces.add(new Piece(path, cut.alongPx()));
        }
    }

    private static void trace(Path2D.Double path, double[] xy, boolean ring) {
        path.moveTo(xy[0], xy[1]);
        int last = ring ? xy.length - 2 : xy.length;
        for (int i = 2; i < last; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        if (ring) {
            path.closePath();
        }
    }

    void paint(Graphics2D g, Symbolizer.Line line) {
        g.setColor(new Color(line.tint().argb(), true));
        if (line.dashPx().isEmpty()) {
            Path2D.Double all = new Path2D.Double(whole);
            pieces.forEach(p -> all.append(p.path(), false));
            g.setStroke(stroke(line, null, 0));
            g.draw(all);
            return;
        }
        float[] dash = new float[line.dashPx().size()];
        float period = 0;
        for (int i = 0; i < dash.length; i++) {
            dash[i] = line.dashPx().get(i).floatValue();
            period += dash[i];
        }
        g.setStroke(stroke(line, dash, (float) (line.dashStartPx() % period)));
        g.draw(whole);
        for (Piece piece : pieces) {
            g.setStroke(
                    stroke(line, dash, (float) ((piece.alongPx() + line.dashStartPx()) % period)));
            g.draw(piece.path());
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
