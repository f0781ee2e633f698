package io.gridward.ogc.wms;

import io.gridward.core.layer.Layer;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.request.OgcAnswer;
import java.util.List;

/**
 * Says where the features of a layer are served (DescribeLayer: OGC 02-070 §6.2 for clients of WMS
 * 1.1.1, OGC 05-078r4 §10.1 for those of 1.3.0).
 */
final class LayerDescription {
    private LayerDescription() {}

    /**
     * The answer.
     *
     * @param base where the server is reached
     */
    static OgcAnswer answer(List<Layer> layers, WmsVersion version, String base) {
        String wfs = XmlText.escape(base + "/wfs?");
        return OgcAnswer.text(
                200, "text/xml", version.eastFirst() ? old(layers, wfs) : sld(layers, wfs));
    }

    private static String old(List<Layer> layers, String wfs) {
        StringBuilder out =
                new StringBuilder(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!DOCTYPE WMS_DescribeLayerResponse SYSTEM \
                        "http://schemas.opengis.net/wms/1.1.1/WMS_DescribeLayerResponse.dtd">
                        <WMS_DescribeLayerResponse version="1.1.1">
                        """);
        for (Layer layer : layers) {
            out.append(
                    """
                      <LayerDescription name="%1$s" wfs="%2$s" owsURL="%2$s" owsType="WFS">
                        <Query typeName="gw:%1$s"/>
                      </LayerDescription>
                    """
                            .formatted(layer.name(), wfs));
        }
        return out.append("</WMS_DescribeLayerResponse>\n").toString();
    }

    private static String sld(List<Layer> layers, String wfs) {
        StringBuilder out =
                new StringBuilder(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <DescribeLayerResponse xmlns="http://www.opengis.net/sld" \
                        xmlns:se="http://www.opengis.net/se" \
                        xmlns:xlink="http://www.w3.org/1999/xlink" \
                        xmlns:gw="http://gridward.io/gw" \
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                        xsi:schemaLocation="http://www.opengis.net/sld \
                        http://schemas.opengis.net/sld/1.1.0/DescribeLayer.xsd">
                          <Version>1.1.0</Version>
                        """);
        for (Layer layer : layers) {
            out.append(
                    """
                      <LayerDescription>
                        <owsType>wfs</owsType>
                        <se:OnlineResource xlink:type="simple" xlink:href="%2$s"/>
                        <TypeName><se:FeatureTypeName>gw:%1$s</se:FeatureTypeName></TypeName>
                      </LayerDescription>
                    """
                            .formatted(layer.name(), wfs));
        }
        return out.append("</DescribeLayerResponse>\n").toString();
    }
}
