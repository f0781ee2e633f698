package io.gridward.ogc.format;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Feature;
import io.gridward.ogc.format.output.Escaping;
import io.gridward.ogc.format.output.Utf8Output;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Writes the features of one query; absent values and shapes are null, days and moments texts. */
final class GeoJsonFeature {
    private static final byte[] OPEN = Utf8Output.bytes("{\"type\":\"Feature\"");
    private static final byte[] ID = Utf8Output.bytes(",\"id\":\"");
    private static final byte[] GEOMETRY = Utf8Output.bytes("\",\"geometry\":");
    private static final byte[] PROPERTIES = Utf8Output.bytes(",\"properties\":{");
    private static final byte[] CLOSE = Utf8Output.bytes("}}");
    private static final byte[] NULL = Utf8Output.bytes("null");

    private final Utf8Output out;
    private final JsonShape shapes;
    private final Columns columns;
    private final byte[][] names;

    GeoJsonFeature(Utf8Output out, FeatureCollection.Part part, JsonShape shapes) {
        this.out = out;
        this.shapes = shapes;
        this.columns = new Columns(part.attributes());
        this.names = names(part.attributes());
    }

    private static byte[][] names(List<Attribute> attributes) {
        byte[][] names = new byte[attributes.size()][];
        for (int i = 0; i < names.length; i++) {
            String comma = i == 0 ? "" : ",";
            names[i] = Utf8Output.bytes(comma + '"' + attributes.get(i).name() + "\":");
        }
        return names;
    }

    /**
     * Writes one feature.
     *
     * @param more members of the object besides, each after a comma
     */
    void write(Feature feature, String more) throws IOException {
        out.put(OPEN);
        if (!more.isEmpty()) {
            out.put(Utf8Output.bytes(more));
        }
        out.put(ID);
        out.text(feature.id(), Escaping.JSON);
        out.put(GEOMETRY);
        Geometry shape = feature.geometry();
        if (shape == null || shape.isEmpty()) {
            out.put(NULL);
        } else {
            shapes.write(shape);
        }
        out.put(PROPERTIES);
        for (int i = 0; i < columns.size(); i++) {
            out.put(names[i]);
            value(columns.value(feature, i));
        }
        out.put(CLOSE);
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            out.put(NULL);
        } else if (value instanceof Double number) {
            out.putShortest(number);
        } else if (value instanceof Long number) {
            out.putLong(number);
        } else {
            out.put('"');
            if (value instanceof LocalDate day) {
                out.putDate(day);
            } else if (value instanceof OffsetDateTime moment) {
                out.putMoment(moment);
            } else {
                out.text((String) value, Escaping.JSON);
            }
            out.put('"');
        }
    }
}
