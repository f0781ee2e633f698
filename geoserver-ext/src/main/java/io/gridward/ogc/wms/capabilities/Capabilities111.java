package io.gridward.ogc.wms.capabilities;

import static io.gridward.ogc.wms.capabilities.CapabilitiesXml.number;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.picture.PictureFormat;
import io.gridward.ogc.style.LayerGroup;
import io.gridward.ogc.style.ScaleRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.locationtech.jts.geom.Envelope;

/**
 * Capabilities of WMS 1.1.1 (OGC 01-068r3 §7.1.4 and annex A.1), elements in the order of its DTD.
 * Rectangles are x, y in every system.
 */
final class Capabilities111 {
    static final String MEDIA_TYPE = "application/vnd.ogc.wms_xml";
    private static final double PIXEL_METRES = 0.00028;

    private static final List<CrsName> SYSTEMS =
            Crs.list().stream().map(Crs::code).map(CrsName::parse).toList();

    private final Offer offer;
    private final CapabilitiesXml xml = new CapabilitiesXml(false);
    private final CommonParts parts;

    Capabilities111(Offer offer, String address, boolean english) {
        this.offer = offer;
        this.parts = new CommonParts(offer, address, english, "1.1.1", xml);
    }

    String write(long sequence, LocalDate today) throws XMLStreamException {
        xml.root(sequence);
        xml.start("Service");
        parts.service("OGC:WMS");
        xml.end();
        xml.start("Capability");
        xml.start("Request");
        parts.operation("GetCapabilities", List.of(MEDIA_TYPE));
        parts.operation("GetMap", offer.mapFormats());
        parts.operation("GetFeatureInfo", offer.infoFormats());
        parts.operation("DescribeLayer", List.of("text/xml"));
        parts.operation("GetLegendGraphic", PictureFormat.namesOfPixels());
        parts.operation("GetStyles", List.of("application/vnd.ogc.sld+xml"));
        xml.end();
        parts.exceptions(
                "application/vnd.ogc.se_xml",
                "application/vnd.ogc.se_inimage",
                "application/vnd.ogc.se_blank");
        xml.empty(
                "UserDefinedSymbolization",
                "SupportSLD",
                "1",
                "UserLayer",
                "0",
                "UserStyle",
                "1",
                "RemoteWFS",
                "0");
        rootLayer(today);
        xml.end();
        return xml.finish();
    }

    private void rootLayer(LocalDate today) throws XMLStreamException {
        xml.start("Layer");
        xml.text("Title", parts.in(CommonParts.TITLE));
        xml.text("Abstract", parts.in(CommonParts.ABSTRACT));
        for (CrsName crs : SYSTEMS) {
            xml.text("SRS", crs.spelling());
        }
        boxes(parts.extent());
        for (Layer layer : offer.catalog().listPublished()) {
            layer(layer, today);
        }
        for (LayerGroup group : parts.groups()) {
            xml.start("Layer", "queryable", "1");
            parts.names(group);
            boxes(parts.extent());
            xml.time(offer.firstDay(), today);
            xml.end();
        }
        xml.end();
    }

    private void layer(Layer layer, LocalDate today) throws XMLStreamException {
        xml.start("Layer", "queryable", "1");
        parts.names(layer);
        Optional<Envelope> bounds = offer.source().bounds(layer);
        if (bounds.isPresent()) {
            boxes(bounds.get());
        }
        parts.time(layer, today);
        scaleHint(parts.styles(layer));
        xml.end();
    }

    /** Scales are told as the diagonal of a pixel on the ground, metres (§7.1.4.5.9). */
    private void scaleHint(ScaleRange scales) throws XMLStreamException {
        double diagonal = PIXEL_METRES * Math.sqrt(2);
        boolean bounded = Double.isFinite(scales.to());
        if (scales.from() > 0 || bounded) {
            xml.empty(
                    "ScaleHint",
                    "min",
                    number(scales.from() * diagonal),
                    "max",
                    bounded ? number(scales.to() * diagonal) : "1e9");
        }
    }

    private void boxes(Envelope bounds) throws XMLStreamException {
        xml.empty(
                "LatLonBoundingBox",
                "minx",
                number(bounds.getMinX()),
                "miny",
                number(bounds.getMinY()),
                "maxx",
                number(bounds.getMaxX()),
                "maxy",
                number(bounds.getMaxY()));
        for (CrsName crs : SYSTEMS) {
            parts.box("SRS", crs, bounds);
        }
    }
}
