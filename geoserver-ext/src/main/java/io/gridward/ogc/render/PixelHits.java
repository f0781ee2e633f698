package io.gridward.ogc.render;

import io.gridward.core.layer.Feature;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;

/**
 * Which features of a layer lie under a pixel of a picture, as the picture shows them: a feature
 * that no rule draws at the picture's scale is not hit.
 */
public final class PixelHits {
    private final MapView view;
    private final PixelProjector projector;
    private final List<Rule> rules;
    private final double x;
    private final double y;
    private final double tolerancePx;

    /**
     * @param x pixel column, its middle is meant
     * @param y pixel row from the top, its middle is meant
     * @param tolerancePx how far from a point's symbol or a line one may be off
     */
    public PixelHits(MapView view, LayerStyle style, int x, int y, double tolerancePx) {
        this.view = view;
        this.projector = new PixelProjector(view, 0);
        this.rules = style.listRulesAt(view.scaleDenominator());
        this.x = x + 0.5;
        this.y = y + 0.5;
        this.tolerancePx = tolerancePx;
    }

    /** Rectangle in EPSG:4490, x = longitude, outside which nothing can be hit. */
    public Envelope storageBox() {
        double unitsX = view.box().getWidth() / view.width();
        double unitsY = view.box().getHeight() / view.height();
        double reach = tolerancePx + rules.stream().mapToDouble(Rule::reachPx).max().orElse(0) + 1;
        double[] at = view.unturned(x, y);
        double half = view.turnDegrees() == 0 ? reach : reach * Math.sqrt(2);
        Envelope window =
                new Envelope(
                        view.box().getMinX() + (at[0] - half) * unitsX,
                        view.box().getMinX() + (at[0] + half) * unitsX,
                        view.box().getMaxY() - (at[1] + half) * unitsY,
                        view.box().getMaxY() - (at[1] - half) * unitsY);
        return new MapView(view.crs(), window, 1, 1).storageBox(0);
    }

    /** Pixels from the feature, 0 inside a polygon; empty when it is not hit. */
    public OptionalDouble distancePx(Feature feature) {
        if (feature.geometry() == null) {
            return OptionalDouble.empty();
        }
        double reach =
                rules.stream()
                        .filter(r -> r.condition().holds(feature))
                        .mapToDouble(Rule::reachPx)
                        .max()
                        .orElse(-1);
        if (reach < 0) {
            return OptionalDouble.empty();
        }
        double distance =
                projector
                        .project(feature.geometry())
                        .map(this::distance)
                        .orElse(Double.POSITIVE_INFINITY);
        return distance <= tolerancePx + reach
                ? OptionalDouble.of(distance)
                : OptionalDouble.empty();
    }

    private double distance(PixelShape shape) {
        double least = Double.POSITIVE_INFINITY;
        for (double[][] area : shape.areas()) {
            if (inside(area)) {
                return 0;
            }
        }
        for (double[] line : shape.lines()) {
            for (int i = 0; i + 3 < line.length; i += 2) {
                least = Math.min(least, toSegment(line, i));
            }
        }
        for (double[] point : shape.points()) {
            least = Math.min(least, Math.hypot(point[0] - x, point[1] - y));
        }
        return least;
    }

    private boolean inside(double[][] area) {
        boolean inside = false;
        for (double[] ring : area) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                double a = ring[i + 1];
                double b = ring[i + 3];
                if (a <= y != b <= y && x < ring[i] + (y - a) / (b - a) * (ring[i + 2] - ring[i])) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    private double toSegment(double[] line, int i) {
        double dx = line[i + 2] - line[i];
        double dy = line[i + 3] - line[i + 1];
        double length2 = dx * dx + dy * dy;
        double t = length2 == 0 ? 0 : ((x - line[i]) * dx + (y - line[i + 1]) * dy) / length2;
        t = Math.max(0, Math.min(1, t));
        return Math.hypot(line[i] + t * dx - x, line[i + 1] + t * dy - y);
    }
}
