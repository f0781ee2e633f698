package io.gridward.ogc.format;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureStream;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.format.output.Utf8Output;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes the collections of WFS 2.0 whose members are no features: values (OGC 09-025r2 §10.3) and
 * tuples of features (§11.3.3.6).
 *
 * @param matched members there are altogether; -1 when unknown
 * @param returned members that will be written
 * @param crs system and axis order of shapes
 * @param timeStamp when the answer was made
 * @param next address of the next page
 * @param previous address of the previous page
 * @param schemaUrl address of the schema of the layers
 */
public record GmlMembers(
        long matched,
        long returned,
        CrsName crs,
        Instant timeStamp,
        Optional<String> next,
        Optional<String> previous,
        String schemaUrl) {
    private static final byte[] MEMBER = Utf8Output.bytes("<wfs:member>");
    private static final byte[] MEMBER_END = Utf8Output.bytes("</wfs:member>\n");
    private static final byte[] TUPLE = Utf8Output.bytes("<wfs:member><wfs:Tuple>");
    private static final byte[] TUPLE_END = Utf8Output.bytes("</wfs:Tuple></wfs:member>\n");
    private static final String SCHEMAS = "http://schemas.opengis.net";

    /** What stands for one feature in a collection of values; null when it has none. */
    @FunctionalInterface
    public interface Value {
        /** The value: a shape or what an attribute holds. */
        @Nullable Object of(Feature feature);
    }

    /**
     * Writes a value of each feature and leaves the stream open.
     *
     * @throws IOException from the stream
     */
    public void writeValues(FeatureStream features, Value value, OutputStream stream)
            throws IOException {
        Utf8Output out = new Utf8Output(stream);
        GmlShape shapes = new GmlShape(out, crs);
        open(out, "wfs:ValueCollection");
        while (features.hasNext()) {
            Feature feature = features.next();
            Object one = value.of(feature);
            if (one != null) {
                out.put(MEMBER);
                if (one instanceof Geometry shape) {
                    shapes.write(shape, FeatureIds.toGmlId(feature.id()));
                } else {
                    GmlFeature.value(out, one);
                }
                out.put(MEMBER_END);
            }
        }
        close(out, "wfs:ValueCollection");
    }

    /**
     * Writes tuples and leaves the stream open. A feature that comes again is only pointed at.
     *
     * @param sides what of the features of each place in a tuple is written; their streams are not
     *     read
     * @throws IOException from the stream
     */
    public void writeTuples(
            List<FeatureCollection.Part> sides, List<List<Feature>> tuples, OutputStream stream)
            throws IOException {
        Utf8Output out = new Utf8Output(stream);
        GmlShape shapes = new GmlShape(out, crs);
        List<GmlFeature> writers =
                sides.stream().map(side -> new GmlFeature(out, side, shapes)).toList();
        Set<String> written = new HashSet<>();
        open(out, "wfs:FeatureCollection");
        for (List<Feature> tuple : tuples) {
            out.put(TUPLE);
            for (int i = 0; i < tuple.size(); i++) {
                String id = FeatureIds.toGmlId(tuple.get(i).id());
                if (written.add(id)) {
                    out.put(MEMBER);
                    writers.get(i).write(tuple.get(i), id, "");
                    out.put(MEMBER_END);
                } else {
                    text(out, "<wfs:member xlink:href=\"#" + XmlText.escape(id) + "\"/>\n");
                }
            }
            out.put(TUPLE_END);
        }
        close(out, "wfs:FeatureCollection");
    }

    private void open(Utf8Output out, String root) throws IOException {
        String wfs = "http://www.opengis.net/wfs/2.0";
        String gml = "http://www.opengis.net/gml/3.2";
        text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root);
        attribute(out, "xmlns:wfs", wfs);
        attribute(out, "xmlns:gml", gml);
        attribute(out, "xmlns:gw", FeatureFormats.NAMESPACE);
        attribute(out, "xmlns:xlink", "http://www.w3.org/1999/xlink");
        attribute(out, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        attribute(
                out,
                "xsi:schemaLocation",
                "%s %s/wfs/2.0/wfs.xsd %s %s/gml/3.2.1/gml.xsd %s %s"
                        .formatted(
                                wfs, SCHEMAS, gml, SCHEMAS, FeatureFormats.NAMESPACE, schemaUrl));
        attribute(out, "timeStamp", timeStamp.truncatedTo(ChronoUnit.MILLIS).toString());
        attribute(out, "numberMatched", matched < 0 ? "unknown" : Long.toString(matched));
        attribute(out, "numberReturned", Long.toString(returned));
        if (next.isPresent()) {
            attribute(out, "next", next.get());
        }
        if (previous.isPresent()) {
            attribute(out, "previous", previous.get());
        }
        text(out, ">\n");
    }

    private static void close(Utf8Output out, String root) throws IOException {
        text(out, "</" + root + ">\n");
        out.flush();
    }

    private static void attribute(Utf8Output out, String name, String value) throws IOException {
        text(out, " " + name + "=\"" + XmlText.escape(value) + '"');
    }

    private static void text(Utf8Output out, String escaped) throws IOException {
        out.put(Utf8Output.bytes(escaped));
    }
}
