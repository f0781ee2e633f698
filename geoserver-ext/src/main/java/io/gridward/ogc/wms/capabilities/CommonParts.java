package io.gridward.ogc.wms.capabilities;

import static io.gridward.ogc.wms.capabilities.CapabilitiesXml.number;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.render.LegendPainter;
import io.gridward.ogc.style.LayerGroup;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.ScaleRange;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.locationtech.jts.geom.Envelope;

/** What the documents of both versions have in common. */
final class CommonParts {
    static final LocalText TITLE = LocalText.of("Gridward 城市网格地图服务", "Gridward city maps");
    static final LocalText ABSTRACT =
            LocalText.of("城市单元网格、管理部件、地名地址与责任区", "Unit grids, components, places and zones");
    static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    private static final String PNG = "image/png";

    private final Offer offer;
    private final String address;
    private final boolean english;
    private final String version;
    private final CapabilitiesXml xml;

    CommonParts(Offer offer, String address, boolean english, String version, CapabilitiesXml xml) {
        this.offer = offer;
        this.address = address;
        this.english = english;
        this.version = version;
        this.xml = xml;
    }

    String in(LocalText text) {
        return english ? text.en() : text.zh();
    }

    /** Name, titles, address and terms, which begin the service's part. */
    void service(String name) throws XMLStreamException {
        xml.text("Name", name);
        xml.text("Title", in(TITLE));
        xml.text("Abstract", in(ABSTRACT));
        xml.link(address + "?");
        xml.text("Fees", "none");
        xml.text("AccessConstraints", "none");
    }

    void operation(String name, List<String> formats) throws XMLStreamException {
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

    void exceptions(String... formats) throws XMLStreamException {
        xml.start("Exception");
        for (String format : formats) {
            xml.text("Format", format);
        }
        xml.end();
    }

    /** Rectangle around all layers; the whole world when they hold nothing. */
    Envelope extent() {
        Envelope all = new Envelope();
        for (Layer layer : offer.catalog().listPublished()) {
            offer.source().bounds(layer).ifPresent(all::expandToInclude);
        }
        return all.isNull() ? WORLD : all;
    }

    /** Name and titles of layers that are drawn by one name. */
    void names(LayerGroup group) throws XMLStreamException {
        xml.text("Name", group.name());
        xml.text("Title", in(group.title()));
        xml.text("Abstract", in(group.summary()));
    }

    /** Groups whose layers are all published. */
    List<LayerGroup> groups() {
        return LayerGroup.listCity().stream()
                .filter(g -> g.members().stream().allMatch(m -> published(m.layer())))
                .toList();
    }

    private boolean published(String layer) {
        return offer.catalog().find(layer).filter(Layer::published).isPresent();
    }

    /** Name, titles; they begin a layer. */
    void names(Layer layer) throws XMLStreamException {
        xml.text("Name", layer.name());
        xml.text("Title", in(layer.title()));
        xml.text("Abstract", in(layer.summary()));
    }

    /**
     * Rectangle in a system; none where the system does not reach.
     *
     * @param attribute CRS or SRS
     */
    void box(String attribute, CrsName name, Envelope bounds) throws XMLStreamException {
        Envelope e;
        try {
            e = Reprojection.between(Crs.CGCS2000, name.crs()).apply(bounds);
        } catch (OutsideCrs outside) {
            return;
        }
        boolean north = name.northFirst();
        xml.empty(
                "BoundingBox",
                attribute,
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

    /** The time axis of a layer. */
    void time(Layer layer, LocalDate today) throws XMLStreamException {
        if (LayerCatalog.isOfPeriods(layer)) {
            xml.periods(offer.firstDay(), today);
        } else {
            xml.time(offer.firstDay(), today);
        }
    }

    /** All styles of a layer with their legends; gives the scales at which any of them draws. */
    ScaleRange styles(Layer layer) throws XMLStreamException {
        ScaleRange scales = offer.styles().getDefault(layer).scales();
        for (LayerStyle style : offer.styles().list(layer)) {
            style(style);
            scales = scales.union(style.scales());
        }
        return scales;
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
        xml.text("Format", PNG);
        xml.link(
                address
                        + "?SERVICE=WMS&VERSION="
                        + version
                        + "&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER="
                        + style.layer().name()
                        + "&STYLE="
                        + style.name()
                        + (english ? "&LANGUAGE=en" : ""));
        xml.end();
        xml.end();
    }
}
