package io.gridward.ogc.pen;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * One page of PDF 1.4 (ISO 32000-1): as large on paper as the picture's pixels say. Texts are
 * outlines, so that no viewer needs their typeface.
 */
public final class PdfPage implements Page {
    private static final double POINTS_PER_METRE = 72 / 0.0254;

    private final PdfFile file = new PdfFile();
    private final int catalog = file.reserve();
    private final int resources = file.reserve();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder named = new StringBuilder();
    private final Map<Drawing, String> stamps = new HashMap<>();
    private final TreeSet<Integer> opacities = new TreeSet<>();
    private final int width;
    private final int height;
    private final double pointsPerPx;
    private int names;

    /**
     * An empty page of so many pixels.
     *
     * @param pixelMetres width of a pixel on paper
     */
    public PdfPage(int width, int height, double pixelMetres) {
        this.width = width;
        this.height = height;
        this.pointsPerPx = pixelMetres * POINTS_PER_METRE;
    }

    @Override
    public Pen pen() {
        return new PdfPen(body, new AffineTransform());
    }

    @Override
    public byte[] toBytes() {
        StringBuilder box = new StringBuilder();
        new PathText(box).number(width * pointsPerPx).number(height * pointsPerPx);
        String turned =
                "%1$s 0 0 -%1$s 0 %2$s cm\n"
                        .formatted((float) pointsPerPx, (float) (height * pointsPerPx));
        int content = file.stream("", latin(turned + body));
        int pages = file.reserve();
        int page = file.reserve();
        StringBuilder states = new StringBuilder();
        opacities.forEach(
                o -> states.append("/A%1$d << /ca %2$s /CA %2$s >> ".formatted(o, o / 255f)));
        file.put(resources, "<< /ExtGState << %s>> /XObject << %s>> >>".formatted(states, named));
        file.put(catalog, "<< /Type /Catalog /Pages %d 0 R >>".formatted(pages));
        file.put(pages, "<< /Type /Pages /Kids [%d 0 R] /Count 1 >>".formatted(page));
        file.put(
                page,
                "<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %s] /Resources %d 0 R /Contents %d 0 R >>"
                        .formatted(pages, box, resources, content));
        return file.toBytes(catalog);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Gives an object a name by which pages call it. */
    private String name(int object) {
        String name = "X" + names++;
        named.append("/%s %d 0 R ".formatted(name, object));
        return name;
    }

    private String form(Drawing drawing) {
        StringBuilder drawn = new StringBuilder();
        drawing.paint(new PdfPen(drawn, new AffineTransform()));
        StringBuilder box = new StringBuilder();
        double reach = Math.ceil(drawing.reachPx()) + 1;
        new PathText(box).number(-reach).number(-reach).number(reach).number(reach);
        return name(
                file.stream(
                        "/Type /XObject /Subtype /Form /BBox [%s] /Resources %d 0 R"
                                .formatted(box, resources),
                        latin(drawn.toString())));
    }

    private String image(BufferedImage image) {
        int[] pixels = Pixels.of(image);
        byte[] colours = new byte[3 * pixels.length];
        byte[] opacity = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            colours[3 * i] = (byte) (pixels[i] >> 16);
            colours[3 * i + 1] = (byte) (pixels[i] >> 8);
            colours[3 * i + 2] = (byte) pixels[i];
            opacity[i] = (byte) (pixels[i] >>> 24);
        }
        String what =
                "/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace "
                        .formatted(image.getWidth(), image.getHeight());
        int mask = file.stream(what + "/DeviceGray", opacity);
        return name(file.stream(what + "/DeviceRGB /SMask %d 0 R".formatted(mask), colours));
    }

    private final class PdfPen implements Pen {
        private final StringBuilder out;
        private final AffineTransform transform;

        PdfPen(StringBuilder out, AffineTransform transform) {
            this.out = out;
            this.transform = transform;
        }

        private void path(Shape shape) {
            Page.check(out);
            new PathText(out).pdf(shape.getPathIterator(transform));
        }

        private void paint(int argb, String operator) {
            opacity(argb >>> 24);
            for (int shift = 16; shift >= 0; shift -= 8) {
                out.append((argb >> shift & 0xFF) / 255f).append(' ');
            }
            out.append(operator).append('\n');
        }

        private void opacity(int of255) {
            opacities.add(of255);
            out.append("/A").append(of255).append(" gs ");
        }

        private static boolean evenOdd(Shape shape) {
            return shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
        }

        @Override
        public void fill(Shape shape, int argb) {
            paint(argb, "rg");
            path(shape);
            out.append(evenOdd(shape) ? "f*\n" : "f\n");
        }

        /** Caps and joins have the same numbers in Java and in PDF. */
        @Override
        public void stroke(Shape shape, BasicStroke line, int argb) {
            double factor = Math.sqrt(Math.abs(transform.getDeterminant()));
            paint(argb, "RG");
            PathText numbers = new PathText(out);
            numbers.number(line.getLineWidth() * factor);
            out.append("w %d J %d j ".formatted(line.getEndCap(), line.getLineJoin()));
            numbers.number(Math.max(1, line.getMiterLimit()));
            out.append("M [");
            if (line.getDashArray() != null) {
                for (float dash : line.getDashArray()) {
                    numbers.number(dash * factor);
                }
            }
            out.append("] ");
            numbers.number(line.getDashArray() == null ? 0 : line.getDashPhase() * factor);
            out.append("d\n");
            path(shape);
            out.append("S\n");
        }

        /** A picture fills the unit square, its first row on top. */
        @Override
        public void image(BufferedImage image, AffineTransform place, double opacity) {
            AffineTransform all = new AffineTransform(transform);
            all.concatenate(place);
            all.concatenate(
                    new AffineTransform(
                            image.getWidth(), 0, 0, -image.getHeight(), 0, image.getHeight()));
            double[] m = new double[6];
            all.getMatrix(m);
            out.append("q ");
            opacity((int) Math.round(opacity * 255));
            for (double value : m) {
                new PathText(out).number(value);
            }
            out.append("cm /").append(PdfPage.this.image(image)).append(" Do Q\n");
        }

        @Override
        public Pen placed(AffineTransform more) {
            AffineTransform both = new AffineTransform(transform);
            both.concatenate(more);
            return new PdfPen(out, both);
        }

        @Override
        public void clipped(Shape inside, Consumer<Pen> drawing) {
            out.append("q\n");
            path(inside);
            out.append(evenOdd(inside) ? "W* n\n" : "W n\n");
            drawing.accept(this);
            out.append("Q\n");
        }

        @Override
        public void tiled(Shape inside, Tile tile) {
            Rectangle2D box =
                    inside.getBounds2D()
                            .createIntersection(new Rectangle2D.Double(0, 0, width, height));
            if (box.isEmpty()) {
                return;
            }
            clipped(
                    inside,
                    pen -> {
                        int w = tile.width();
                        int h = tile.height();
                        double left = Math.floor((box.getMinX() - tile.x()) / w) * w + tile.x();
                        double top = Math.floor((box.getMinY() - tile.y()) / h) * h + tile.y();
                        for (double y = top - h; y < box.getMaxY() + h; y += h) {
                            for (double x = left - w; x < box.getMaxX() + w; x += w) {
                                pen.stamp(tile.drawing(), x + w / 2.0, y + h / 2.0);
                            }
                        }
                    });
        }

        @Override
        public void stamp(Drawing drawing, double x, double y) {
            Page.check(out);
            String name = stamps.get(drawing);
            if (name == null) {
                name = form(drawing);
                stamps.put(drawing, name);
            }
            double[] at = {x, y};
            transform.transform(at, 0, at, 0, 1);
            out.append("q 1 0 0 1 ");
            new PathText(out).number(at[0]).number(at[1]);
            out.append("cm /").append(name).append(" Do Q\n");
        }
    }
}
