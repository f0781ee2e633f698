package io.gridward.ogc.format;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Answers made of a few features, written and read again. */
public final class Answers {
    static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    static final String LAT_LON = "urn:ogc:def:crs:EPSG::4490";

    private Answers() {}

    static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    static Feature feature(String layer, Geometry shape, Map<String, ?> values) {
        Layer l = LayerCatalog.city().get(layer);
        Object[] row = l.attributeNames().stream().map(values::get).toArray();
        return new Feature(l, row[0].toString(), l.attributeNames(), row, shape);
    }

    static Feature place(String id, Geometry shape) {
        return feature("place", shape, Map.of("id", id));
    }

    static FeatureStream stream(Feature... features) {
        Iterator<Feature> all = List.of(features).iterator();
        return new FeatureStream() {
            @Override
            public void close() {
                throw new IllegalStateException("closing is the caller's");
            }

            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Feature next() {
                return all.next();
            }
        };
    }

    static FeatureCollection.Part part(String layer, Feature... features) {
        Layer l = LayerCatalog.city().get(layer);
        return new FeatureCollection.Part(l, l.attributes(), stream(features));
    }

    static FeatureCollection.Part part(String layer, long matched, Feature... features) {
        Layer l = LayerCatalog.city().get(layer);
        return new FeatureCollection.Part(
                l, l.attributes(), stream(features), matched, features.length);
    }

    static FeatureCollection of(String crs, FeatureCollection.Part... parts) {
        return collection(crs, -1, -1, false, parts);
    }

    static FeatureCollection single(String crs, FeatureCollection.Part part) {
        return collection(crs, 1, 1, true, part);
    }

    static FeatureCollection collection(
            String crs,
            long matched,
            long returned,
            boolean single,
            FeatureCollection.Part... parts) {
        return new FeatureCollection(
                List.of(parts),
                matched,
                returned,
                CrsName.parse(crs),
                NOON,
                Optional.empty(),
                Optional.empty(),
                "http://city.example/wfs?service=WFS&request=DescribeFeatureType",
                single);
    }

    static FeatureCollection paged(FeatureCollection c, String previous, String next) {
        return new FeatureCollection(
                c.parts(),
                c.matched(),
                c.returned(),
                c.crs(),
                c.timeStamp(),
                Optional.ofNullable(next),
                Optional.ofNullable(previous),
                c.schemaUrl(),
                c.single());
    }

    static String write(String format, FeatureCollection answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            FeatureFormats.own().find(format).orElseThrow().write(answer, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    public static Document xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("no XML: " + text, e);
        }
    }

    static Document gml(FeatureCollection answer) {
        return xml(write("gml32", answer));
    }

    static List<Element> all(Document document, String qualified) {
        NodeList nodes = document.getElementsByTagName(qualified);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    static List<String> names(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::name).toList();
    }
}
