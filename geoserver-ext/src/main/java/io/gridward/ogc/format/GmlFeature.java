package io.gridward.ogc.format;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.format.output.Escaping;
import io.gridward.ogc.format.output.Utf8Output;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes the features of one query: attributes in their order, absent ones left out, the shape
 * last.
 */
final class GmlFeature {
    private static final byte[] GEOM = Utf8Output.bytes("<gw:" + Layer.GEOMETRY + ">");
    private static final byte[] GEOM_END = Utf8Output.bytes("</gw:" + Layer.GEOMETRY + ">");

    private final Utf8Output out;
    private final GmlShape shapes;
    private final Columns columns;
    private final byte[] id;
    private final byte[] open;
    private final byte[] close;
    private final byte[][] starts;
    private final byte[][] ends;

    GmlFeature(Utf8Output out, FeatureCollection.Part part, GmlShape shapes) {
        this(out, part, shapes, GmlVersion.V3_2);
    }

    GmlFeature(Utf8Output out, FeatureCollection.Part part, GmlShape shapes, GmlVersion version) {
        this.out = out;
        this.shapes = shapes;
        this.id = Utf8Output.bytes(version == GmlVersion.V2 ? " fid=\"" : " gml:id=\"");
        this.columns = new Columns(part.attributes());
        this.open = Utf8Output.bytes("<gw:" + part.layer().name());
        this.close = Utf8Output.bytes("</gw:" + part.layer().name() + ">");
        this.starts = tags(part, "<gw:");
        this.ends = tags(part, "</gw:");
    }

    private static byte[][] tags(FeatureCollection.Part part, String start) {
        return part.attributes().stream()
                .map(Attribute::name)
                .map(n -> Utf8Output.bytes(start + n + ">"))
                .toArray(byte[][]::new);
    }

    /**
     * Writes one feature.
     *
     * @param name its {@code gml:id}, {@code fid} in GML 2
     * @param more attributes of its element besides, escaped
     */
    void write(Feature feature, String name, String more) throws IOException {
        out.put(open);
        if (!more.isEmpty()) {
            out.put(Utf8Output.bytes(more));
        }
        out.put(id);
        out.text(name, Escaping.XML_ATTRIBUTE);
        out.put('"');
        out.put('>');
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.value(feature, i);
            if (value != null) {
                out.put(starts[i]);
                value(out, value);
                out.put(ends[i]);
            }
        }
        Geometry shape = feature.geometry();
        if (shape != null && !shape.isEmpty()) {
            out.put(GEOM);
            shapes.write(shape, name);
            out.put(GEOM_END);
        }
        out.put(close);
    }

    /** Writes a value as the text of an element. */
    static void value(Utf8Output out, Object value) throws IOException {
        if (value instanceof String text) {
            out.text(text, Escaping.XML);
        } else if (value instanceof Double number) {
            out.putShortest(number);
        } else if (value instanceof Long number) {
            out.putLong(number);
        } else if (value instanceof LocalDate day) {
            out.putDate(day);
        } else {
            out.putMoment((OffsetDateTime) value);
        }
    }
}
