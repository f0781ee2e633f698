package io.gridward.ogc.style.art;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Marks that styles call by name: those of OGC 05-077r4 §11.3.2, those that QGIS writes and
 * GeoServer's {@code shape://}. Each lies in a square from -0.5, -0.5 to 0.5, 0.5, y down.
 */
public final class Marks {
    private static final Map<String, Mark> BY_NAME = new TreeMap<>();
    private static final Map<String, String> ALIASES =
            Map.ofEntries(
                    Map.entry("rectangle", "square"),
                    Map.entry("regular_star", "star"),
                    Map.entry("cross2", "x"),
                    Map.entry("filled_arrowhead", "arrowhead_filled"),
                    Map.entry("shape://vertline", "line"),
                    Map.entry("vline", "line"),
                    Map.entry("vertline", "line"),
                    Map.entry("shape://horline", "horline"),
                    Map.entry("shape://slash", "slash"),
                    Map.entry("shape://backslash", "backslash"),
                    Map.entry("backslash_line", "backslash"),
                    Map.entry("shape://plus", "plus"),
                    Map.entry("shape://times", "x"),
                    Map.entry("times", "x"),
                    Map.entry("shape://dot", "dot"),
                    Map.entry("shape://oarrow", "arrowhead"),
                    Map.entry("shape://carrow", "arrowhead_filled"),
                    Map.entry("extshape://triangle", "triangle"),
                    Map.entry("extshape://narrow", "arrow"),
                    Map.entry("extshape://arrow", "arrow"));

    static {
        put("circle", new Ellipse2D.Double(-0.5, -0.5, 1, 1));
        put("square", new Rectangle2D.Double(-0.5, -0.5, 1, 1));
        put("dot", new Ellipse2D.Double(-0.1, -0.1, 0.2, 0.2));
        put("triangle", path("M0-.5.5 .5-.5 .5Z"));
        put("equilateral_triangle", polygon(3));
        put("diamond", polygon(4));
        put("pentagon", polygon(5));
        put("hexagon", polygon(6));
        put("octagon", turned(polygon(8), 22.5));
        put("decagon", polygon(10));
        put("star", star(5, 0.191));
        put("diamond_star", star(4, 0.2));
        put("star_diamond", star(4, 0.2));
        put("asterisk_fill", asterisk());
        put("cross", cross(1 / 6.0));
        put("cross_fill", cross(0.25));
        put("half_square", new Rectangle2D.Double(-0.5, -0.5, 0.5, 1));
        put("diagonal_half_square", path("M-.5-.5 .5 .5-.5 .5Z"));
        put("right_half_triangle", path("M0-.5.5 .5 0 .5Z"));
        put("left_half_triangle", path("M0-.5 0 .5-.5 .5Z"));
        put("quarter_square", new Rectangle2D.Double(-0.5, -0.5, 0.5, 0.5));
        put("trapezoid", path("M-.25-.35H.25L.5.35H-.5Z"));
        put("parallelogram_right", path("M-.25-.35H.5L.25.35H-.5Z"));
        put("parallelogram_left", path("M-.5-.35H.25L.5.35H-.25Z"));
        put("shield", path("M-.5-.5H.5V.1C.5.3.25.42 0 .5-.25.42-.5.3-.5.1Z"));
        put(
                "heart",
                path(
                        "M0 .5C-.75-.05-.5-.5-.25-.5-.1-.5 0-.4 0-.25 0-.4.1-.5.25-.5.5-.5.75-.05 0 .5Z"));
        put("arrow", path("M0-.5.3-.1H.1V.5H-.1V-.1H-.3Z"));
        put("arrowhead_filled", path("M.5 0-.5.5V-.5Z"));
        put(
                "rounded_square",
                path(
                        "M-.25-.5H.25A.25.25 0 0 1 .5-.25V.25A.25.25 0 0 1 .25.5H-.25A.25.25 0 0 1-.5.25V-.25A.25.25 0 0 1-.25-.5Z"));
        put("square_with_corners", path("M-.3-.5H.3L.5-.3V.3L.3.5H-.3L-.5.3V-.3Z"));
        put("semi_circle", new Arc2D.Double(-0.5, -0.5, 1, 1, 0, 180, Arc2D.PIE));
        put("third_circle", new Arc2D.Double(-0.5, -0.5, 1, 1, 90, 120, Arc2D.PIE));
        put("quarter_circle", new Arc2D.Double(-0.5, -0.5, 1, 1, 90, 90, Arc2D.PIE));
        open("half_arc", new Arc2D.Double(-0.5, -0.5, 1, 1, 0, 180, Arc2D.OPEN));
        open("third_arc", new Arc2D.Double(-0.5, -0.5, 1, 1, 90, 120, Arc2D.OPEN));
        open("quarter_arc", new Arc2D.Double(-0.5, -0.5, 1, 1, 90, 90, Arc2D.OPEN));
        open("plus", path("M-.5 0H.5M0-.5V.5"));
        open("x", path("M-.5-.5.5.5M.5-.5-.5.5"));
        open("line", path("M0-.5V.5"));
        open("horline", path("M-.5 0H.5"));
        open("slash", path("M-.5.5.5-.5"));
        open("backslash", path("M-.5-.5.5.5"));
        open("arrowhead", path("M-.5-.5 0 0-.5.5"));
    }

    /**
     * A mark.
     *
     * @param name its plain name
     * @param shape its edge
     * @param filled false for one that consists of lines only
     */
    public record Mark(String name, Shape shape, boolean filled) {}

    private Marks() {}

    /** The mark of that name, letters in either case. */
    public static Optional<Mark> find(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        String own = plain.startsWith("qgis://") ? plain.substring("qgis://".length()) : plain;
        return Optional.ofNullable(BY_NAME.get(ALIASES.getOrDefault(own, own)));
    }

    /** Every name there is. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(BY_NAME.keySet());
        names.addAll(new TreeMap<>(ALIASES).keySet());
        return names;
    }

    private static void put(String name, Shape shape) {
        BY_NAME.put(name, new Mark(name, shape, true));
    }

    private static void open(String name, Shape shape) {
        BY_NAME.put(name, new Mark(name, shape, false));
    }

    private static Path2D path(String data) {
        return PathData.read(data);
    }

    /** Corners evenly around the middle, one at the top. */
    private static Path2D polygon(int corners) {
        return star(corners, Double.NaN);
    }

    private static Path2D star(int tips, double innerRadius) {
        Path2D.Double path = new Path2D.Double();
        boolean star = !Double.isNaN(innerRadius);
        int n = star ? 2 * tips : tips;
        for (int i = 0; i < n; i++) {
            double radius = star && i % 2 == 1 ? innerRadius : 0.5;
            double angle = 2 * Math.PI * i / n;
            double x = radius * Math.sin(angle);
            double y = -radius * Math.cos(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    private static Path2D cross(double half) {
        String h = String.valueOf(half);
        return path(
                "M-%1$s-.5H%1$sV-%1$sH.5V%1$sH%1$sV.5H-%1$sV%1$sH-.5V-%1$sH-%1$sZ".formatted(h));
    }

    private static Shape asterisk() {
        Area area = new Area(cross(0.09));
        area.add(new Area(turned(cross(0.09), 45)));
        return area;
    }

    private static Shape turned(Shape shape, double degrees) {
        return AffineTransform.getRotateInstance(Math.toRadians(degrees))
                .createTransformedShape(shape);
    }
}
