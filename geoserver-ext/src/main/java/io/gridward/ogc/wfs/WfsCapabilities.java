package io.gridward.ogc.wfs;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.wfs.earlier.Bounds;
import io.gridward.ogc.wfs.earlier.Capabilities100;
import io.gridward.ogc.wfs.earlier.Capabilities110;
import io.gridward.ogc.wfs.earlier.Offer;
import io.gridward.ogc.wfs.query.Section;
import io.gridward.ogc.wfs.query.WfsRequest;
import io.gridward.ogc.wfs.query.WfsSettings;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.locationtech.jts.geom.Envelope;

/** Writes what the service offers (OGC 09-025r2 §8.3), elements in schema order. */
final class WfsCapabilities {
    private static final LocalText TITLE =
            LocalText.of("Gridward 城市网格要素服务", "Gridward city features");
    private static final LocalText ABSTRACT =
            LocalText.of("城市单元网格、管理部件、地名地址与责任区", "Unit grids, components, places and zones");
    private static final String CRS84 = "urn:ogc:def:crs:OGC:1.3:CRS84";

    private final LayerCatalog catalog;
    private final FeatureSource source;
    private final WfsSettings settings;
    private final FeatureFormats formats;
    private final String address;
    private final boolean writes;

    WfsCapabilities(
            LayerCatalog catalog,
            FeatureSource source,
            WfsSettings settings,
            FeatureFormats formats,
            String address,
            boolean writes) {
        this.writes = writes;
        this.catalog = catalog;
        this.source = source;
        this.settings = settings;
        this.formats = formats;
        this.address = address;
    }

    /**
     * The document.
     *
     * @throws OgcFault when the client's copy is said to be newer than ours
     */
    String write(WfsRequest.Capabilities wanted) {
        Offer offer = new Offer(catalog, source, formats, settings.maxFeatures(), address);
        return switch (wanted.version()) {
            case V1_0_0 -> new Capabilities100(offer).write();
            case V1_1_0 ->
                    new Capabilities110(offer)
                            .write(
                                    isCurrent(wanted, source.version())
                                            ? Set.of()
                                            : wanted.sections());
            case V2_0_0, V2_0_2 -> writeModern(wanted);
        };
    }

    private String writeModern(WfsRequest.Capabilities wanted) {
        long version = source.version();
        Set<Section> sections = isCurrent(wanted, version) ? Set.of() : wanted.sections();
        return WfsXml.document(
                "wfs:WFS_Capabilities",
                List.of(
                        "version",
                        wanted.version().text(),
                        "updateSequence",
                        String.valueOf(version)),
                xml -> {
                    for (Section section : Section.values()) {
                        if (sections.contains(section)) {
                            section(section, xml);
                        }
                    }
                });
    }

    /** True when the client has this version already: it gets no sections (06-121r3 §7.3.4). */
    private static boolean isCurrent(WfsRequest.Capabilities wanted, long version) {
        if (wanted.updateSequence().isEmpty()) {
            return false;
        }
        String known = wanted.updateSequence().get();
        if (!known.matches("\\d{1,18}")) {
            throw OgcFault.invalid("updateSequence", known, "整数", "a whole number");
        }
        if (Long.parseLong(known) > version) {
            throw OgcFault.of(
                    OgcFault.SEQUENCE,
                    "updateSequence",
                    "当前版本号为 %d".formatted(version),
                    "the current update sequence is %d".formatted(version));
        }
        return Long.parseLong(known) == version;
    }

    private void section(Section section, WfsXml xml) throws XMLStreamException {
        switch (section) {
            case IDENTIFICATION -> identification(xml);
            case PROVIDER -> provider(xml);
            case OPERATIONS ->
                    new OperationsMetadata(address, settings, formats, writes).write(xml);
            case TYPES -> types(xml);
            case FILTER -> FilterCapabilities.write(xml);
        }
    }

    private static void identification(WfsXml xml) throws XMLStreamException {
        xml.start("ows:ServiceIdentification");
        xml.both("ows:Title", TITLE);
        xml.both("ows:Abstract", ABSTRACT);
        xml.text("ows:ServiceType", "WFS", "codeSpace", "http://www.opengeospatial.org/");
        for (String version : WfsVersion.texts()) {
            xml.text("ows:ServiceTypeVersion", version);
        }
        xml.text("ows:Fees", "NONE");
        xml.text("ows:AccessConstraints", "NONE");
        xml.end();
    }

    private static void provider(WfsXml xml) throws XMLStreamException {
        xml.start("ows:ServiceProvider");
        xml.text("ows:ProviderName", "Gridward");
        xml.empty("ows:ServiceContact");
        xml.end();
    }

    private void types(WfsXml xml) throws XMLStreamException {
        xml.start("wfs:FeatureTypeList");
        for (Layer layer : catalog.list()) {
            xml.start("wfs:FeatureType");
            xml.text("wfs:Name", "gw:" + layer.name());
            xml.both("wfs:Title", layer.title());
            xml.both("wfs:Abstract", layer.summary());
            systems(xml);
            if (layer.published()) {
                bounds(source.bounds(layer), xml);
            }
            xml.end();
        }
        xml.end();
    }

    /**
     * Registers have no shapes, yet no NoCRS: the OGC's test suite and old clients stumble at it.
     */
    private static void systems(WfsXml xml) throws XMLStreamException {
        xml.text("wfs:DefaultCRS", Crs.CGCS2000.urn());
        for (Crs crs : Crs.list()) {
            if (crs != Crs.CGCS2000) {
                xml.text("wfs:OtherCRS", crs.urn());
            }
        }
        xml.text("wfs:OtherCRS", CRS84);
    }

    private static void bounds(Optional<Envelope> bounds, WfsXml xml) throws XMLStreamException {
        if (bounds.isEmpty()) {
            return;
        }
        Bounds b = Bounds.of(bounds.get());
        xml.start("ows:WGS84BoundingBox");
        xml.text("ows:LowerCorner", b.west() + " " + b.south());
        xml.text("ows:UpperCorner", b.east() + " " + b.north());
        xml.end();
    }
}
