package io.gridward.ogc.format;

import io.gridward.core.layer.Feature;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.format.output.Utf8Output;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes one answer as a WFS 2.0 collection (OGC 09-025r2 §11.3). Several parts become collections
 * within the collection, in the order of the queries. A feature that comes again in a later part is
 * only pointed at, as an identifier may stand once in a document.
 */
final class GmlWriter {
    private static final byte[] PROLOG =
            Utf8Output.bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private static final byte[] MEMBER = Utf8Output.bytes("<wfs:member>");
    private static final byte[] MEMBER_END = Utf8Output.bytes("</wfs:member>\n");
    private static final byte[] COLLECTION = Utf8Output.bytes("<wfs:FeatureCollection");
    private static final byte[] COLLECTION_END = Utf8Output.bytes("</wfs:FeatureCollection>");
    private static final String GML = "http://www.opengis.net/gml/3.2";
    private static final String WFS = "http://www.opengis.net/wfs/2.0";
    private static final String SCHEMAS = "http://schemas.opengis.net";

    private final Utf8Output out;
    private final FeatureCollection answer;
    private final GmlShape shapes;

    GmlWriter(Utf8Output out, FeatureCollection answer) {
        this.out = out;
        this.answer = answer;
        this.shapes = new GmlShape(out, answer.crs());
    }

    void write() throws IOException {
        if (answer.single()) {
            single();
            return;
        }
        out.put(PROLOG);
        open(answer.matched(), answer.returned(), namespaces(true));
        Set<String> written = new HashSet<>();
        boolean again =
                answer.parts().stream().map(p -> p.layer().name()).distinct().count()
                        < answer.parts().size();
        for (FeatureCollection.Part part : answer.parts()) {
            if (answer.parts().size() == 1) {
                members(part, Optional.empty());
            } else {
                out.put(MEMBER);
                open(part.matched(), part.returned(), "");
                members(part, again ? Optional.of(written) : Optional.empty());
                out.put(COLLECTION_END);
                out.put(MEMBER_END);
            }
        }
        out.put(COLLECTION_END);
        out.put('\n');
    }

    private void single() throws IOException {
        FeatureCollection.Part part = answer.parts().get(0);
        Feature feature = part.only();
        out.put(PROLOG);
        new GmlFeature(out, part, shapes).write(feature, gmlId(feature), namespaces(false));
        out.put('\n');
    }

    private void members(FeatureCollection.Part part, Optional<Set<String>> written)
            throws IOException {
        GmlFeature writer = new GmlFeature(out, part, shapes);
        while (part.features().hasNext()) {
            Feature feature = part.features().next();
            String id = gmlId(feature);
            if (written.isPresent() && !written.get().add(id)) {
                text("<wfs:member xlink:href=\"#" + XmlText.escape(id) + "\"/>\n");
            } else {
                member(part.states().get(feature.id()));
                writer.write(feature, id, "");
                out.put(MEMBER_END);
            }
        }
    }

    private void member(@Nullable String state) throws IOException {
        if (state == null) {
            out.put(MEMBER);
        } else {
            text("<wfs:member state=\"" + state + "\">");
        }
    }

    private static String gmlId(Feature feature) {
        return FeatureIds.toGmlId(feature.id());
    }

    private void open(long matched, long returned, String more) throws IOException {
        out.put(COLLECTION);
        text(more);
        attribute("timeStamp", answer.timeStamp().toString());
        attribute("numberMatched", matched < 0 ? "unknown" : Long.toString(matched));
        if (returned >= 0) {
            attribute("numberReturned", Long.toString(returned));
        }
        if (!more.isEmpty()) {
            pages();
        }
        out.put('>');
        out.put('\n');
    }

    private void pages() throws IOException {
        if (answer.lock().isPresent()) {
            attribute("lockId", answer.lock().get());
        }
        if (answer.next().isPresent()) {
            attribute("next", answer.next().get());
        }
        if (answer.previous().isPresent()) {
            attribute("previous", answer.previous().get());
        }
    }

    private String namespaces(boolean collection) {
        String wfs = collection ? " xmlns:wfs=\"" + WFS + '"' : "";
        String wfsSchema = collection ? WFS + " " + SCHEMAS + "/wfs/2.0/wfs.xsd " : "";
        return wfs
                + (" xmlns:gml=\"%s\" xmlns:gw=\"%s\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:schemaLocation=\"%s%s %s/gml/3.2.1/gml.xsd %s %s\"")
                        .formatted(
                                GML,
                                FeatureFormats.NAMESPACE,
                                wfsSchema,
                                GML,
                                SCHEMAS,
                                FeatureFormats.NAMESPACE,
                                XmlText.escape(answer.schemaUrl()));
    }

    private void attribute(String name, String value) throws IOException {
        text(" " + name + "=\"" + XmlText.escape(value) + '"');
    }

    /** Text that is already escaped. */
    private void text(String escaped) throws IOException {
        out.put(Utf8Output.bytes(escaped));
    }
}
