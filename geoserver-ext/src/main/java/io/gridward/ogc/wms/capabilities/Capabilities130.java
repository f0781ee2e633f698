package io.gridward.ogc.wms.capabilities;

import static io.gridward.ogc.wms.capabilities.CapabilitiesXml.number;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.style.LayerGroup;
import io.gridward.ogc.style.ScaleRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.locationtech.jts.geom.Envelope;

/** Capabilities of WMS 1.3.0 (OGC 06-042 §7.2.4 and annex E.1), elements in schema order. */
final class Capabilities130 {
    /** Systems a picture may be drawn in. */
    private static final List<CrsName> SYSTEMS =
            Stream.concat(Stream.of("CRS:84"), Crs.list().stream().map(Crs::code))
                    .map(code -> CrsName.parse(code).inRegistryOrder())
                    .toList();

    private final Offer offer;
    private final CapabilitiesXml xml = new CapabilitiesXml(true);
    private final CommonParts parts;

    Capabilities130(Offer offer, String address, boolean english) {
        this.offer = offer;
        this.parts = new CommonParts(offer, address, english, "1.3.0", xml);
    }

    String write(long sequence, LocalDate today) throws XMLStreamException {
        xml.root(sequence);
        xml.start("Service");
        parts.service("WMS");
        xml.text("LayerLimit", String.valueOf(offer.maxLayers()));
        xml.text("MaxWidth", String.valueOf(offer.maxSidePx()));
        xml.text("MaxHeight", String.valueOf(offer.maxSidePx()));
        xml.end();
        xml.start("Capability");
        xml.start("Request");
        parts.operation("GetCapabilities", List.of("text/xml"));
        parts.operation("GetMap", offer.mapFormats());
        parts.operation("GetFeatureInfo", offer.infoFormats());
        xml.end();
        parts.exceptions("XML", "INIMAGE", "BLANK");
        rootLayer(today);
        xml.end();
        return xml.finish();
    }

    private void rootLayer(LocalDate today) throws XMLStreamException {
        xml.start("Layer");
        xml.text("Title", parts.in(CommonParts.TITLE));
        xml.text("Abstract", parts.in(CommonParts.ABSTRACT));
        for (CrsName crs : SYSTEMS) {
            xml.text("CRS", crs.spelling());
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
        ScaleRange scales = parts.styles(layer);
        if (scales.from() > 0) {
            xml.text("MinScaleDenominator", number(scales.from()));
        }
        if (Double.isFinite(scales.to())) {
            xml.text("MaxScaleDenominator", number(scales.to()));
        }
        xml.end();
    }

    private void boxes(Envelope bounds) throws XMLStreamException {
        xml.start("EX_GeographicBoundingBox");
        xml.text("westBoundLongitude", number(bounds.getMinX()));
        xml.text("eastBoundLongitude", number(bounds.getMaxX()));
        xml.text("southBoundLatitude", number(bounds.getMinY()));
        xml.text("northBoundLatitude", number(bounds.getMaxY()));
        xml.end();
        for (CrsName crs : SYSTEMS) {
            parts.box("CRS", crs, bounds);
        }
    }
}
