package io.gridward.ogc.style;

import io.gridward.core.layer.Layer;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a style draws, as a short text: the same in every run of the program, another when any rule,
 * colour, length or drawing is another. It looks at all components of the records a style is made
 * of. What it does not know is never the same as anything, so that a picture is rather drawn once
 * more than taken for one of another style.
 */
public final class StyleFingerprint {
    private static final int BYTES = 8;

    private final MessageDigest digest;

    private StyleFingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The fingerprint of a style: 16 digits of hexadecimal. */
    public static String of(LayerStyle style) {
        StyleFingerprint fingerprint = new StyleFingerprint();
        fingerprint.add(style);
        return fingerprint.end();
    }

    private String end() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private void add(@Nullable Object part) {
        if (part == null) {
            text("null", "");
        } else if (part instanceof Layer layer) {
            text("layer", layer.name());
        } else if (part instanceof Record parts) {
            components(parts);
        } else if (part instanceof Set<?> set) {
            members("set", set.stream().map(StyleFingerprint::alone).sorted().toList());
        } else if (part instanceof Collection<?> list) {
            members("list", list);
        } else if (part instanceof Enum<?> constant) {
            text(constant.getDeclaringClass().getSimpleName(), constant.name());
        } else if (part instanceof Geometry geometry) {
            text("geometry", geometry.toText());
        } else if (!(part instanceof Predicate)) { // compiled from the filter that stands beside it
            drawn(part);
        }
    }

    private static String alone(Object part) {
        StyleFingerprint fingerprint = new StyleFingerprint();
        fingerprint.add(part);
        return fingerprint.end();
    }

    private void members(String kind, Collection<?> members) {
        text(kind, String.valueOf(members.size()));
        members.forEach(this::add);
    }

    private void components(Record record) {
        text("record", record.getClass().getName());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            add(value(component, record));
        }
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        Method accessor = component.getAccessor();
        try {
            accessor.setAccessible(true); // the record may be hidden in its package
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a component of a record can be read", e);
        }
    }

    private void drawn(Object part) {
        if (part instanceof Shape shape) {
            outline(shape);
        } else if (part instanceof BasicStroke pen) {
            text("pen", pen.getLineWidth() + " " + pen.getEndCap() + " " + pen.getLineJoin());
            text("limit", String.valueOf(pen.getMiterLimit()));
            text("dashes", Arrays.toString(pen.getDashArray()) + pen.getDashPhase());
        } else if (part instanceof AffineTransform transform) {
            double[] matrix = new double[6];
            transform.getMatrix(matrix);
            text("matrix", Arrays.toString(matrix));
        } else if (part instanceof BufferedImage image) {
            pixels(image);
        } else {
            boolean plain = part.getClass().getName().matches("java\\.(lang|time|math)\\.\\w+");
            text(part.getClass().getName(), plain ? part.toString() : UUID.randomUUID().toString());
        }
    }

    private void outline(Shape shape) {
        double[] points = new double[6];
        PathIterator path = shape.getPathIterator(null);
        text("path", String.valueOf(path.getWindingRule()));
        for (; !path.isDone(); path.next()) {
            Arrays.fill(points, 0);
            int kind = path.currentSegment(points);
            text("segment", kind + Arrays.toString(points));
        }
    }

    private void pixels(BufferedImage image) {
        int width = image.getWidth();
        text("image", width + "x" + image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            text("row", Arrays.toString(image.getRGB(0, y, width, 1, null, 0, width)));
        }
    }

    /** With its length, so that no two parts can be taken for other ones. */
    private void text(String kind, String text) {
        String part = kind + ':' + text.length() + ':' + text + ';';
        digest.update(part.getBytes(StandardCharsets.UTF_8));
    }
}
