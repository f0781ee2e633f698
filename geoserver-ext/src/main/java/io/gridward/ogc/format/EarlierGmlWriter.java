package io.gridward.ogc.format;

import io.gridward.core.layer.Feature;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.format.output.Utf8Output;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes one answer as a collection of WFS 1.1.0 in GML 3.1 (OGC 04-094 §9.3) or of WFS 1.0.0 in
 * GML 2 (OGC 02-058 §8.3). The features of all queries stand in one list, each at its first place,
 * as an identifier may stand once in a document.
 */
final class EarlierGmlWriter {
    private static final byte[] MEMBER = Utf8Output.bytes("<gml:featureMember>");
    private static final byte[] MEMBER_END = Utf8Output.bytes("</gml:featureMember>\n");
    private static final String WFS = "http://www.opengis.net/wfs";

    private final Utf8Output out;
    private final FeatureCollection answer;
    private final GmlVersion version;
    private final GmlShape shapes;

    EarlierGmlWriter(Utf8Output out, FeatureCollection answer, GmlVersion version) {
        this.out = out;
        this.answer = answer;
        this.version = version;
        this.shapes = new GmlShape(out, answer.crs(), version);
    }

    void write() throws IOException {
        text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:FeatureCollection");
        text(namespaces());
        numbers();
        text(">\n");
        if (version == GmlVersion.V2) { // its schema demands a rectangle or why there is none
            text("<gml:boundedBy><gml:null>unknown</gml:null></gml:boundedBy>\n");
        }
        Set<String> written = new HashSet<>();
        boolean again =
                answer.parts().stream().map(p -> p.layer().name()).distinct().count()
                        < answer.parts().size();
        for (FeatureCollection.Part part : answer.parts()) {
            GmlFeature writer = new GmlFeature(out, part, shapes, version);
            while (part.features().hasNext()) {
                Feature feature = part.features().next();
                String id = FeatureIds.toGmlId(feature.id());
                if (!again || written.add(id)) {
                    out.put(MEMBER);
                    writer.write(feature, id, "");
                    out.put(MEMBER_END);
                }
            }
        }
        text("</wfs:FeatureCollection>\n");
    }

    /** GML 2 has no numbers; the features that come, or would come when none were asked for. */
    private void numbers() throws IOException {
        if (version == GmlVersion.V2) {
            return;
        }
        long number = answer.parts().isEmpty() ? answer.matched() : answer.returned();
        if (number >= 0) {
            text(" numberOfFeatures=\"" + number + '"');
        }
        text(" timeStamp=\"" + answer.timeStamp() + '"');
    }

    private String namespaces() {
        boolean second = version == GmlVersion.V2;
        String schema = second ? "wfs/1.0.0/WFS-basic.xsd" : "wfs/1.1.0/wfs.xsd";
        String form = second ? "XMLSCHEMA" : "gml3";
        return (" xmlns:wfs=\"%s\" xmlns:gml=\"%s\" xmlns:gw=\"%s\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:schemaLocation=\"%s http://schemas.opengis.net/%s %s %s\"")
                .formatted(
                        WFS,
                        version.namespace(),
                        FeatureFormats.NAMESPACE,
                        WFS,
                        schema,
                        FeatureFormats.NAMESPACE,
                        XmlText.escape(answer.schemaUrl() + "&OUTPUTFORMAT=" + form));
    }

    /** Text that is already escaped. */
    private void text(String escaped) throws IOException {
        out.put(Utf8Output.bytes(escaped));
    }
}
