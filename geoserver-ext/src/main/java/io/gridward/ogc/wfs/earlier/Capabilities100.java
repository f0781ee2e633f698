package io.gridward.ogc.wfs.earlier;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.stream.Collectors;

/**
 * What the service offers in WFS 1.0.0 (OGC 02-058 §12), elements in schema order. Its schema has
 * room for one format of features; the others are told among the vendor's capabilities.
 */
public final class Capabilities100 {
    private static final String ROOT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <WFS_Capabilities xmlns="http://www.opengis.net/wfs" \
            xmlns:ogc="http://www.opengis.net/ogc" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:gw="%s" \
            xsi:schemaLocation="http://www.opengis.net/wfs \
            http://schemas.opengis.net/wfs/1.0.0/WFS-capabilities.xsd" version="1.0.0" \
            updateSequence="%d">
            """;

    private static final String FILTER =
            """
            <ogc:Filter_Capabilities>
            <ogc:Spatial_Capabilities><ogc:Spatial_Operators><ogc:BBOX/><ogc:Equals/>\
            <ogc:Disjoint/><ogc:Intersect/><ogc:Touches/><ogc:Crosses/><ogc:Within/>\
            <ogc:Contains/><ogc:Overlaps/><ogc:Beyond/><ogc:DWithin/></ogc:Spatial_Operators>\
            </ogc:Spatial_Capabilities>
            <ogc:Scalar_Capabilities><ogc:Logical_Operators/><ogc:Comparison_Operators>\
            <ogc:Simple_Comparisons/><ogc:Like/><ogc:Between/><ogc:NullCheck/>\
            </ogc:Comparison_Operators><ogc:Arithmetic_Operators><ogc:Simple_Arithmetic/>\
            <ogc:Functions><ogc:Function_Names>%s</ogc:Function_Names></ogc:Functions>\
            </ogc:Arithmetic_Operators></ogc:Scalar_Capabilities>
            </ogc:Filter_Capabilities>
            """;

    private final Offer offer;
    private final String address;

    /** For one request. */
    public Capabilities100(Offer offer) {
        this.offer = offer;
        this.address = XmlText.escape(offer.address());
    }

    /** The document. */
    public String write() {
        String types =
                offer.catalog().list().stream()
                        .map(this::type)
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "<FeatureTypeList><Operations><Query/></Operations>\n",
                                        "\n</FeatureTypeList>\n"));
        return ROOT.formatted(FeatureFormats.NAMESPACE, offer.source().version())
                + service()
                + capability()
                + types
                + FILTER.formatted(Offer.functions("ogc:Function_Name"))
                + "</WFS_Capabilities>\n";
    }

    private String service() {
        return """
               <Service><Name>WFS</Name><Title>%s</Title><Abstract>%s</Abstract>\
               <Keywords>WFS, GB/T 30428, CGCS2000</Keywords>\
               <OnlineResource>%s</OnlineResource><Fees>NONE</Fees>\
               <AccessConstraints>NONE</AccessConstraints></Service>
               """
                .formatted(Offer.both(Offer.TITLE), Offer.both(Offer.ABSTRACT), address);
    }

    private String capability() {
        String formats =
                offer.formats().names().stream()
                        .filter(n -> !n.equals(WfsVersion.V1_0_0.defaultFormat()))
                        .collect(Collectors.joining(" | "));
        return """
               <Capability>
               <Request>
               <GetCapabilities>%1$s</GetCapabilities>
               <DescribeFeatureType><SchemaDescriptionLanguage><XMLSCHEMA/>\
               </SchemaDescriptionLanguage>%1$s</DescribeFeatureType>
               <GetFeature><ResultFormat><GML2/></ResultFormat>%1$s</GetFeature>
               </Request>
               <VendorSpecificCapabilities>outputFormat: %2$s</VendorSpecificCapabilities>
               </Capability>
               """
                .formatted(
                        http("Get", address + "?") + http("Post", address),
                        XmlText.escape(formats));
    }

    private static String http(String method, String address) {
        return "<DCPType><HTTP><%s onlineResource=\"%s\"/></HTTP></DCPType>"
                .formatted(method, address);
    }

    private String type(Layer layer) {
        String bounds =
                offer.bounds(layer)
                        .map(
                                b ->
                                        "<LatLongBoundingBox minx=\"%s\" miny=\"%s\" maxx=\"%s\" maxy=\"%s\"/>"
                                                .formatted(
                                                        b.west(), b.south(), b.east(), b.north()))
                        .orElse("");
        return """
               <FeatureType><Name>gw:%s</Name><Title>%s</Title><Abstract>%s</Abstract>\
               <SRS>%s</SRS>%s</FeatureType>"""
                .formatted(
                        layer.name(),
                        Offer.both(layer.title()),
                        Offer.both(layer.summary()),
                        Crs.CGCS2000.code(),
                        bounds);
    }
}
