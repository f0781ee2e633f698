package io.gridward.ogc.format;

import io.gridward.core.layer.Feature;
import io.gridward.ogc.format.output.Escaping;
import io.gridward.ogc.format.output.Utf8Output;
import java.io.IOException;

/**
 * Writes one answer as GeoJSON (RFC 7946). Degrees are longitude, latitude of CGCS2000, which is
 * WGS 84 to the standard's accuracy; any other system is named by a {@code crs} member as GeoServer
 * does. The features of all parts stand in one list. {@code numberReturned} is counted.
 */
final class GeoJsonWriter {
    private final Utf8Output out;
    private final FeatureCollection answer;
    private final JsonShape shapes;

    GeoJsonWriter(Utf8Output out, FeatureCollection answer) {
        this.out = out;
        this.answer = answer;
        this.shapes = new JsonShape(out, answer.crs());
    }

    void write() throws IOException {
        if (answer.single()) {
            single();
            return;
        }
        literal("{\"type\":\"FeatureCollection\"");
        literal(crs());
        if (answer.matched() >= 0) {
            member("numberMatched", answer.matched());
            member("totalFeatures", answer.matched());
        }
        literal(",\"features\":[");
        long count = 0;
        for (FeatureCollection.Part part : answer.parts()) {
            GeoJsonFeature writer = new GeoJsonFeature(out, part, shapes);
            while (part.features().hasNext()) {
                literal(count++ == 0 ? "\n" : ",\n");
                writer.write(part.features().next(), "");
            }
        }
        literal("]");
        member("numberReturned", count);
        literal(",\"timeStamp\":");
        string(answer.timeStamp().toString());
        links();
        literal("}\n");
    }

    private void single() throws IOException {
        FeatureCollection.Part part = answer.parts().get(0);
        Feature feature = part.only();
        new GeoJsonFeature(out, part, shapes).write(feature, crs());
        out.put('\n');
    }

    private String crs() {
        if (answer.crs().crs().geographic()) {
            return "";
        }
        return ",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"%s\"}}"
                .formatted(answer.crs().crs().urn());
    }

    private void links() throws IOException {
        if (answer.next().isEmpty() && answer.previous().isEmpty()) {
            return;
        }
        literal(",\"links\":[");
        if (answer.previous().isPresent()) {
            link("prev", answer.previous().get());
        }
        if (answer.next().isPresent()) {
            literal(answer.previous().isPresent() ? "," : "");
            link("next", answer.next().get());
        }
        literal("]");
    }

    private void link(String rel, String href) throws IOException {
        literal("{\"rel\":\"" + rel + "\",\"type\":\"application/geo+json\",\"href\":");
        string(href);
        literal("}");
    }

    private void member(String name, long value) throws IOException {
        literal(",\"" + name + "\":" + value);
    }

    private void string(String text) throws IOException {
        out.put('"');
        out.text(text, Escaping.JSON);
        out.put('"');
    }

    private void literal(String json) throws IOException {
        out.put(Utf8Output.bytes(json));
    }
}
