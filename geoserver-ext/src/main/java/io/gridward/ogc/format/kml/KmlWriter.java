package io.gridward.ogc.format.kml;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Feature;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.format.Columns;
import io.gridward.ogc.format.FeatureCollection;
import io.gridward.ogc.format.FeatureIds;
import io.gridward.ogc.format.output.Escaping;
import io.gridward.ogc.format.output.Utf8Output;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes one answer as KML. A feature of the second query that came in the first already bears no
 * identifier, as one may stand once in a document.
 */
final class KmlWriter {
    private static final byte[] PLACEMARK_END = Utf8Output.bytes("</Placemark>\n");
    private static final byte[] NAME = Utf8Output.bytes("<name>");
    private static final byte[] NAME_END = Utf8Output.bytes("</name>");
    private static final byte[] VALUE_END = Utf8Output.bytes("</value></Data>");

    private final Utf8Output out;
    private final KmlShape shapes;

    KmlWriter(Utf8Output out) {
        this.out = out;
        this.shapes = new KmlShape(out);
    }

    void write(FeatureCollection answer) throws IOException {
        text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n");
        boolean identified =
                answer.parts().stream().map(p -> p.layer().name()).distinct().count()
                        == answer.parts().size();
        for (FeatureCollection.Part part : answer.parts()) {
            text("<Folder><name>" + XmlText.escape(part.layer().title().zh()) + "</name>\n");
            new Folder(part, identified).write();
            text("</Folder>\n");
        }
        text("</Document></kml>\n");
    }

    /** The features of one query. */
    private final class Folder {
        private final FeatureCollection.Part part;
        private final boolean identified;
        private final Columns columns;
        private final byte[][] starts;

        Folder(FeatureCollection.Part part, boolean identified) {
            this.part = part;
            this.identified = identified;
            this.columns = new Columns(part.attributes());
            this.starts = part.attributes().stream().map(Folder::start).toArray(byte[][]::new);
        }

        private static byte[] start(Attribute a) {
            return Utf8Output.bytes(
                    "<Data name=\"%s\"><displayName>%s</displayName><value>"
                            .formatted(a.name(), XmlText.escape(a.title().zh())));
        }

        void write() throws IOException {
            while (part.features().hasNext()) {
                placemark(part.features().next());
            }
        }

        private void placemark(Feature feature) throws IOException {
            String id = identified ? " id=\"" + FeatureIds.toGmlId(feature.id()) + '"' : "";
            text("<Placemark" + id + ">");
            Object name = feature.value("name");
            out.put(NAME);
            out.text(name == null ? feature.key() : name.toString(), Escaping.XML);
            out.put(NAME_END);
            text("<ExtendedData>");
            for (int i = 0; i < columns.size(); i++) {
                Object value = columns.value(feature, i);
                if (value != null) {
                    out.put(starts[i]);
                    value(value);
                    out.put(VALUE_END);
                }
            }
            text("</ExtendedData>");
            Geometry shape = feature.geometry();
            if (shape != null && !shape.isEmpty()) {
                shapes.write(shape);
            }
            out.put(PLACEMARK_END);
        }

        private void value(Object value) throws IOException {
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

    /** Text that is already escaped. */
    private void text(String escaped) throws IOException {
        out.put(Utf8Output.bytes(escaped));
    }
}
