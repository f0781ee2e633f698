package io.gridward.ogc.pen;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A drawing as SVG 1.1 without scripts, styles or addresses. Texts are outlines. */
public final class SvgPage implements Page {
    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final Map<Drawing, String> stamps = new HashMap<>();
    private final int width;
    private final int height;
    private int names;

    /** An empty page of so many pixels. */
    public SvgPage(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public Pen pen() {
        return new SvgPen(body, new AffineTransform());
    }

    @Override
    public byte[] toBytes() {
        String svg =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                <defs>
                %3$s</defs>
                %4$s</svg>
                """;
        return svg.formatted(width, height, definitions, body).getBytes(StandardCharsets.UTF_8);
    }

    private String name(char kind) {
        return kind + Integer.toString(names++);
    }

    private final class SvgPen implements Pen {
        private final StringBuilder out;
        private final AffineTransform transform;

        SvgPen(StringBuilder out, AffineTransform transform) {
            this.out = out;
            this.transform = transform;
        }

        /** The beginning of a path element, up to its paint. */
        private void path(Shape shape) {
            Page.check(out);
            PathIterator path = shape.getPathIterator(transform);
            out.append("<path d=\"");
            new PathText(out).svg(path);
            out.append('"');
        }

        private void paint(String what, int argb) {
            out.append(String.format(Locale.ROOT, " %s=\"#%06x\"", what, argb & 0xFFFFFF));
            if (argb >>> 24 < 0xFF) {
                out.append(' ').append(what).append("-opacity=\"");
                new PathText(out).number((argb >>> 24) / 255.0);
                out.append('"');
            }
        }

        @Override
        public void fill(Shape shape, int argb) {
            path(shape);
            paint("fill", argb);
            if (shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD) {
                out.append(" fill-rule=\"evenodd\"");
            }
            out.append("/>\n");
        }

        @Override
        public void stroke(Shape shape, BasicStroke line, int argb) {
            double factor = Math.sqrt(Math.abs(transform.getDeterminant()));
            path(shape);
            out.append(" fill=\"none\"");
            paint("stroke", argb);
            out.append(" stroke-width=\"");
            new PathText(out).number(line.getLineWidth() * factor);
            out.append("\" stroke-linecap=\"")
                    .append(
                            switch (line.getEndCap()) {
                                case BasicStroke.CAP_ROUND -> "round";
                                case BasicStroke.CAP_SQUARE -> "square";
                                default -> "butt";
                            })
                    .append("\" stroke-linejoin=\"")
                    .append(
                            switch (line.getLineJoin()) {
                                case BasicStroke.JOIN_ROUND -> "round";
                                case BasicStroke.JOIN_BEVEL -> "bevel";
                                default -> "miter";
                            })
                    .append("\" stroke-miterlimit=\"");
            new PathText(out).number(line.getMiterLimit());
            dashes(line, factor);
            out.append("\"/>\n");
        }

        private void dashes(BasicStroke line, double factor) {
            if (line.getDashArray() == null) {
                return;
            }
            out.append("\" stroke-dasharray=\"");
            for (float dash : line.getDashArray()) {
                new PathText(out).number(dash * factor);
            }
            out.append("\" stroke-dashoffset=\"");
            new PathText(out).number(line.getDashPhase() * factor);
        }

        @Override
        public void image(BufferedImage image, AffineTransform place, double opacity) {
            AffineTransform all = new AffineTransform(transform);
            all.concatenate(place);
            out.append(
                    "<image width=\"%d\" height=\"%d\" transform=\"matrix("
                            .formatted(image.getWidth(), image.getHeight()));
            double[] m = new double[6];
            all.getMatrix(m);
            for (double value : m) {
                out.append((float) value).append(' ');
            }
            out.append(")\" opacity=\"");
            new PathText(out).number(opacity);
            out.append("\" xlink:href=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(Pixels.png(image)))
                    .append("\"/>\n");
        }

        @Override
        public Pen placed(AffineTransform more) {
            AffineTransform both = new AffineTransform(transform);
            both.concatenate(more);
            return new SvgPen(out, both);
        }

        @Override
        public void clipped(Shape inside, Consumer<Pen> drawing) {
            String name = name('c');
            definitions.append("<clipPath id=\"").append(name).append("\">");
            new SvgPen(definitions, transform).fill(inside, 0xFF000000);
            definitions.append("</clipPath>\n");
            out.append("<g clip-path=\"url(#").append(name).append(")\">\n");
            drawing.accept(this);
            out.append("</g>\n");
        }

        @Override
        public void tiled(Shape inside, Tile tile) {
            String name = name('p');
            StringBuilder drawn = new StringBuilder();
            tile.paint(new SvgPen(drawn, new AffineTransform()));
            definitions
                    .append("<pattern id=\"%s\" patternUnits=\"userSpaceOnUse\" ".formatted(name))
                    .append(
                            "x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\">\n"
                                    .formatted(
                                            Math.round(tile.x()),
                                            Math.round(tile.y()),
                                            tile.width(),
                                            tile.height()))
                    .append(drawn)
                    .append("</pattern>\n");
            path(inside);
            out.append(" fill=\"url(#").append(name).append(")\"/>\n");
        }

        @Override
        public void stamp(Drawing drawing, double x, double y) {
            Page.check(out);
            String name = stamps.get(drawing);
            if (name == null) {
                name = name('s');
                stamps.put(drawing, name);
                StringBuilder drawn = new StringBuilder();
                drawing.paint(new SvgPen(drawn, new AffineTransform()));
                definitions.append("<g id=\"%s\">\n".formatted(name)).append(drawn);
                definitions.append("</g>\n");
            }
            double[] at = {x, y};
            transform.transform(at, 0, at, 0, 1);
            out.append("<use xlink:href=\"#").append(name).append("\" x=\"");
            new PathText(out).number(at[0]);
            out.append("\" y=\"");
            new PathText(out).number(at[1]);
            out.append("\"/>\n");
        }
    }
}
