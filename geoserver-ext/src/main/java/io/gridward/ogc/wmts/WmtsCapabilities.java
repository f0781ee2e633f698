package io.gridward.ogc.wmts;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.render.MapView;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.tile.PictureTiles;
import io.gridward.ogc.tile.TileAddress;
import io.gridward.ogc.tile.TileMatrixSet;
import java.math.BigDecimal;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Capabilities of WMTS 1.0.0 (OGC 07-057r7 §7.1), elements in schema order. */
final class WmtsCapabilities {
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Capabilities xmlns="http://www.opengis.net/wmts/1.0" \
            xmlns:ows="http://www.opengis.net/ows/1.1" \
            xmlns:xlink="http://www.w3.org/1999/xlink" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://www.opengis.net/wmts/1.0 \
            http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd" \
            version="1.0.0" updateSequence="%d">
              <ows:ServiceIdentification>
                <ows:Title>Gridward 城市网格瓦片服务 / Gridward city tiles</ows:Title>
                <ows:ServiceType>OGC WMTS</ows:ServiceType>
                <ows:ServiceTypeVersion>1.0.0</ows:ServiceTypeVersion>
                <ows:Fees>none</ows:Fees>
                <ows:AccessConstraints>none</ows:AccessConstraints>
              </ows:ServiceIdentification>
              <ows:OperationsMetadata>
            """;
    private static final String OPERATION =
            """
                <ows:Operation name="%s">
                  <ows:DCP><ows:HTTP><ows:Get xlink:href="%s/wmts?">
                    <ows:Constraint name="GetEncoding"><ows:AllowedValues><ows:Value>KVP</ows:Value>\
            </ows:AllowedValues></ows:Constraint>
                  </ows:Get></ows:HTTP></ows:DCP>
                </ows:Operation>
            """;

    private final LayerCatalog catalog;
    private final Styles styles;
    private final FeatureSource source;
    private final String base;
    private final StringBuilder out = new StringBuilder();

    WmtsCapabilities(LayerCatalog catalog, Styles styles, FeatureSource source, String base) {
        this.catalog = catalog;
        this.styles = styles;
        this.source = source;
        this.base = XmlText.escape(base);
    }

    String write() {
        out.append(HEAD.formatted(source.version()));
        out.append(OPERATION.formatted("GetCapabilities", base));
        out.append(OPERATION.formatted("GetTile", base));
        out.append("  </ows:OperationsMetadata>\n  <Contents>\n");
        catalog.listPublished().forEach(this::layer);
        TileMatrixSet.list().forEach(this::set);
        out.append("  </Contents>\n");
        out.append(
                "  <ServiceMetadataURL xlink:href=\"%s/wmts/1.0.0/WMTSCapabilities.xml\"/>\n"
                        .formatted(base));
        return out.append("</Capabilities>\n").toString();
    }

    private void layer(Layer layer) {
        Envelope box = source.bounds(layer).orElse(new Envelope(-180, 180, -90, 90));
        out.append(
                """
                    <Layer>
                      <ows:Title>%s</ows:Title>
                      <ows:Abstract>%s</ows:Abstract>
                      <ows:WGS84BoundingBox>
                        <ows:LowerCorner>%s %s</ows:LowerCorner>
                        <ows:UpperCorner>%s %s</ows:UpperCorner>
                      </ows:WGS84BoundingBox>
                      <ows:Identifier>%s</ows:Identifier>
                """
                        .formatted(
                                XmlText.escape(layer.title().zh()),
                                XmlText.escape(layer.summary().zh()),
                                number(box.getMinX()),
                                number(box.getMinY()),
                                number(box.getMaxX()),
                                number(box.getMaxY()),
                                layer.name()));
        howItIsDrawn(layer);
    }

    private void howItIsDrawn(Layer layer) {
        List<LayerStyle> all = styles.list(layer);
        for (int i = 0; i < all.size(); i++) {
            out.append(
                    "      <Style isDefault=\"%s\"><ows:Title>%s</ows:Title><ows:Identifier>%s</ows:Identifier></Style>\n"
                            .formatted(
                                    i == 0,
                                    XmlText.escape(all.get(i).title().zh()),
                                    all.get(i).name()));
        }
        out.append("      <Format>%s</Format>\n".formatted(PictureTiles.MEDIA_TYPE));
        for (TileMatrixSet set : TileMatrixSet.list()) {
            out.append(
                    "      <TileMatrixSetLink><TileMatrixSet>%s</TileMatrixSet></TileMatrixSetLink>\n"
                            .formatted(set.id()));
        }
        out.append(
                """
                      <ResourceURL format="%s" resourceType="tile" \
                template="%s/tiles/{TileMatrixSet}/%s/{TileMatrix}/{TileCol}/{TileRow}.png?style={Style}"/>
                    </Layer>
                """
                        .formatted(PictureTiles.MEDIA_TYPE, base, layer.name()));
    }

    private void set(TileMatrixSet set) {
        out.append(
                """
                    <TileMatrixSet>
                      <ows:Identifier>%s</ows:Identifier>
                      <ows:SupportedCRS>%s</ows:SupportedCRS>
                """
                        .formatted(set.id(), set.crs().urn()));
        for (int zoom = 0; zoom <= TileMatrixSet.MAX_ZOOM; zoom++) {
            matrix(set, zoom);
        }
        out.append("    </TileMatrixSet>\n");
    }

    /** The corner is told in the registry's axis order (§6.1). */
    private void matrix(TileMatrixSet set, int zoom) {
        Envelope box = new TileAddress(set, zoom, 0, 0).box();
        MapView view = new MapView(set.crs(), box, PictureTiles.SIDE_PX, PictureTiles.SIDE_PX);
        String west = number(box.getMinX());
        String north = number(box.getMaxY());
        boolean northFirst = Crs.ofEpsg(set.crs().epsg()).northFirst();
        out.append(
                """
                      <TileMatrix>
                        <ows:Identifier>%d</ows:Identifier>
                        <ScaleDenominator>%s</ScaleDenominator>
                        <TopLeftCorner>%s</TopLeftCorner>
                        <TileWidth>%5$d</TileWidth>
                        <TileHeight>%5$d</TileHeight>
                        <MatrixWidth>%4$d</MatrixWidth>
                        <MatrixHeight>%6$d</MatrixHeight>
                      </TileMatrix>
                """
                        .formatted(
                                zoom,
                                number(view.scaleDenominator()),
                                northFirst ? north + " " + west : west + " " + north,
                                set.columns(zoom),
                                PictureTiles.SIDE_PX,
                                set.rows(zoom)));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
