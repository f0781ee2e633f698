package io.gridward.ogc.wfs.earlier;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.wfs.query.SchemaFormat;
import io.gridward.ogc.wfs.query.Section;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the service offers in WFS 1.1.0 (OGC 04-094 §13), elements in schema order. */
public final class Capabilities110 {
    private static final String ROOT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <wfs:WFS_Capabilities xmlns:wfs="http://www.opengis.net/wfs" \
            xmlns:ows="http://www.opengis.net/ows" xmlns:ogc="http://www.opengis.net/ogc" \
            xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:gw="%s" \
            xsi:schemaLocation="http://www.opengis.net/wfs \
            http://schemas.opengis.net/wfs/1.1.0/wfs.xsd" version="1.1.0" updateSequence="%d">
            """;

    private final Offer offer;

    /** For one request. */
    public Capabilities110(Offer offer) {
        this.offer = offer;
    }

    /** The document with some of its sections. */
    public String write(Set<Section> sections) {
        StringBuilder xml = new StringBuilder();
        xml.append(ROOT.formatted(FeatureFormats.NAMESPACE, offer.source().version()));
        for (Section section : Section.values()) {
            if (sections.contains(section)) {
                xml.append(section(section)).append('\n');
            }
        }
        return xml.append("</wfs:WFS_Capabilities>\n").toString();
    }

    private String section(Section section) {
        return switch (section) {
            case IDENTIFICATION -> identification();
            case PROVIDER ->
                    "<ows:ServiceProvider><ows:ProviderName>Gridward</ows:ProviderName>"
                            + "<ows:ServiceContact/></ows:ServiceProvider>";
            case OPERATIONS -> operations();
            case TYPES ->
                    offer.catalog().list().stream()
                            .map(this::type)
                            .collect(
                                    Collectors.joining(
                                            "\n",
                                            "<wfs:FeatureTypeList><wfs:Operations><wfs:Operation>Query"
                                                    + "</wfs:Operation></wfs:Operations>\n",
                                            "\n</wfs:FeatureTypeList>"));
            case FILTER -> FilterCapabilities110.write();
        };
    }

    private static String identification() {
        return """
               <ows:ServiceIdentification>
               <ows:Title>%s</ows:Title>
               <ows:Abstract>%s</ows:Abstract>
               <ows:ServiceType>WFS</ows:ServiceType>
               %s
               <ows:Fees>NONE</ows:Fees>
               <ows:AccessConstraints>NONE</ows:AccessConstraints>
               </ows:ServiceIdentification>"""
                .formatted(
                        Offer.both(Offer.TITLE),
                        Offer.both(Offer.ABSTRACT),
                        Offer.each("ows:ServiceTypeVersion", WfsVersion.texts()));
    }

    private String operations() {
        return "<ows:OperationsMetadata>\n"
                + operation(
                        "GetCapabilities",
                        parameter("AcceptVersions", WfsVersion.texts())
                                + parameter("AcceptFormats", List.of("text/xml"))
                                + parameter("Sections", Section.titles()))
                + operation("DescribeFeatureType", parameter("outputFormat", schemaFormats()))
                + operation(
                        "GetFeature",
                        parameter("resultType", List.of("results", "hits"))
                                + parameter("outputFormat", formats()))
                + "<ows:Constraint name=\"DefaultMaxFeatures\"><ows:Value>"
                + offer.maxFeatures()
                + "</ows:Value></ows:Constraint>\n</ows:OperationsMetadata>";
    }

    private static List<String> schemaFormats() {
        return first(WfsVersion.V1_1_0.defaultFormat(), SchemaFormat.NAMES);
    }

    /** All formats, the default first. */
    private List<String> formats() {
        return first(WfsVersion.V1_1_0.defaultFormat(), offer.formats().names());
    }

    private static List<String> first(String name, List<String> names) {
        List<String> ordered = new java.util.ArrayList<>(names);
        ordered.remove(name);
        ordered.add(0, name);
        return ordered;
    }

    private String operation(String name, String parameters) {
        return """
               <ows:Operation name="%1$s"><ows:DCP><ows:HTTP><ows:Get xlink:href="%2$s"/>\
               <ows:Post xlink:href="%2$s"/></ows:HTTP></ows:DCP>%3$s</ows:Operation>
               """
                .formatted(name, XmlText.escape(offer.address()), parameters);
    }

    private static String parameter(String name, List<String> values) {
        return "<ows:Parameter name=\"%s\">%s</ows:Parameter>"
                .formatted(name, Offer.each("ows:Value", values));
    }

    private String type(Layer layer) {
        String others =
                Crs.list().stream()
                        .filter(c -> c != Crs.CGCS2000)
                        .map(c -> "<wfs:OtherSRS>" + c.urn() + "</wfs:OtherSRS>")
                        .collect(Collectors.joining());
        String bounds =
                offer.bounds(layer)
                        .map(
                                b ->
                                        "<ows:WGS84BoundingBox><ows:LowerCorner>%s %s</ows:LowerCorner><ows:UpperCorner>%s %s</ows:UpperCorner></ows:WGS84BoundingBox>"
                                                .formatted(
                                                        b.west(), b.south(), b.east(), b.north()))
                        .orElse("");
        return """
               <wfs:FeatureType><wfs:Name>gw:%s</wfs:Name><wfs:Title>%s</wfs:Title>\
               <wfs:Abstract>%s</wfs:Abstract><wfs:DefaultSRS>%s</wfs:DefaultSRS>%s%s\
               </wfs:FeatureType>"""
                .formatted(
                        layer.name(),
                        Offer.both(layer.title()),
                        Offer.both(layer.summary()),
                        Crs.CGCS2000.urn(),
                        others,
                        bounds);
    }
}
