package io.gridward.ogc.wms;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.render.LegendPainter;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.ScaleRange;
import io.gridward.ogc.style.Styles;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.locationtech.jts.geom.Envelope;

/** Writes what the service offers (OGC 06-042 §7.2.4 and annex E.1), elements in schema order. */
final class WmsCapabilities {
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    private static final LocalText TITLE = LocalText.of("Gridward 城市网格地图服务", "Gridward city maps");
    private static final LocalText ABSTRACT =
            LocalText.of("城市单元网格、管理部件、地名地址与责任区", "Unit grids, components, places and zones");

    /** Systems a picture may be drawn in. */
    private static final List<CrsName> SYSTEMS =
            Stream.concat(Stream.of("CRS:84"), Crs.list().stream().map(Crs::code))
                    .map(code -> CrsName.parse(code).inRegistryOrder())
                    .toList();

    private final LayerCatalog catalog;
    private final Styles styles;
    private final FeatureSource source;
    private final WmsSettings settings;
    private final String address;
    private final boolean english;
    private final CapabilitiesXml xml;

    WmsCapabilities(
            LayerCatalog catalog,
            Styles styles,
            FeatureSource source,
            WmsSettings settings,
            String address,
            boolean english) {
        this.catalog = catalog;
        this.styles = styles;
        this.source = source;
        this.settings = settings;
        this.address = address;
        this.english = english;
        this.xml = new CapabilitiesXml();
    }

    /**
     * The document.
     *
     * @param version data version, which is the update sequence
     * @param today default of TIME
     */
    String write(long version, LocalDate today) {
        try {
            xml.root("WMS_Capabilities", version);
            service();
            xml.start("Capability");
            request();
            exceptions();
            rootLayer(today);
            xml.end();
            return xml.finish();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    private String in(LocalText text) {
        return english ? text.en() : text.zh();
    }

    private void service() throws XMLStreamException {
        xml.start("Service");
        xml.text("Name", "WMS");
        xml.text("Title", in(TITLE));
        xml.text("Abstract", in(ABSTRACT));
        xml.link(address + "?");
        xml.text("Fees", "none");
        xml.text("AccessConstraints", "none");
        xml.text("LayerLimit", String.valueOf(settings.maxLayers()));
        xml.text("MaxWidth", String.valueOf(settings.maxSidePx()));
        xml.text("MaxHeight", String.valueOf(settings.maxSidePx()));
        xml.end();
    }

    private void request() throws XMLStreamException {
        xml.start("Request");
        operation("GetCapabilities", List.of("text/xml"));
        operation("GetMap", List.of(MapRequest.PNG));
        operation("GetFeatureInfo", InfoFormat.mediaTypes());
        xml.end();
    }

    private void operation(String name, List<String> formats) throws XMLStreamException {
        xml.start(name);
        for (String format : formats) {
            xml.text("Format", format);
        }
        xml.start("DCPType");
        xml.start("HTTP");
        xml.start("Get");
        xml.link(address + "?");
        xml.end();
        xml.end();
        xml.end();
        xml.end();
    }

    private void exceptions() throws XMLStreamException {
        xml.start("Exception");
        for (String format : List.of("XML", "INIMAGE", "BLANK")) {
            xml.text("Format", format);
        }
        xml.end();
    }

    private void rootLayer(LocalDate today) throws XMLStreamException {
        Envelope all = new Envelope();
        for (Layer layer : catalog.listPublished()) {
            source.bounds(layer).ifPresent(all::expandToInclude);
        }
        xml.start("Layer");
        xml.text("Title", in(TITLE));
        xml.text("Abstract", in(ABSTRACT));
        for (CrsName crs : SYSTEMS) {
            xml.text("CRS", crs.spelling());
        }
        boxes(all.isNull() ? WORLD : all);
        for (Layer layer : catalog.listPublished()) {
            layer(layer, today);
        }
        xml.end();
    }

    private void layer(Layer layer, LocalDate today) throws XMLStreamException {
        xml.start("Layer", "queryable", "1");
        xml.text("Name", layer.name());
        xml.text("Title", in(layer.title()));
        xml.text("Abstract", in(layer.summary()));
        Optional<Envelope> bounds = source.bounds(layer);
        if (bounds.isPresent()) {
            boxes(bounds.get());
        }
        xml.time(settings.firstDay(), today);
        ScaleRange scales = styles.getDefault(layer).scales();
        for (LayerStyle style : styles.list(layer)) {
            style(style);
            scales = scales.union(style.scales());
        }
        if (scales.from() > 0) {
            xml.text("MinScaleDenominator", number(scales.from()));
        }
        if (Double.isFinite(scales.to())) {
            xml.text("MaxScaleDenominator", number(scales.to()));
        }
        xml.end();
    }

    private void style(LayerStyle style) throws XMLStreamException {
        BufferedImage legend = LegendPainter.paint(style, english, Double.NaN);
        xml.start("Style");
        xml.text("Name", style.name());
        xml.text("Title", in(style.title()));
        xml.start(
                "LegendURL",
                "width",
                String.valueOf(legend.getWidth()),
                "height",
                String.valueOf(legend.getHeight()));
        xml.text("Format", MapRequest.PNG);
        xml.link(
                address
                        + "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER="
                        + style.layer().name()
                        + "&STYLE="
                        + style.name()
                        + (english ? "&LANGUAGE=en" : ""));
        xml.end();
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
            box(crs, bounds);
        }
    }

    /** Rectangle in a system, first axis first; none where the system does not reach. */
    private void box(CrsName name, Envelope bounds) throws XMLStreamException {
        Envelope e;
        try {
            e = Reprojection.between(Crs.CGCS2000, name.crs()).apply(bounds);
        } catch (OutsideCrs outside) {
            return;
        }
        boolean north = name.northFirst();
        xml.empty(
                "BoundingBox",
                "CRS",
                name.spelling(),
                "minx",
                number(north ? e.getMinY() : e.getMinX()),
                "miny",
                number(north ? e.getMinX() : e.getMinY()),
                "maxx",
                number(north ? e.getMaxY() : e.getMaxX()),
                "maxy",
                number(north ? e.getMaxX() : e.getMaxY()));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(8, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
