package io.gridward.ogc.wms;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.picture.PictureFormat;
import io.gridward.ogc.style.LayerGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies under a pixel of a picture (GetFeatureInfo, OGC 06-042 §7.4.3).
 *
 * @param map the picture
 * @param queried layers of the picture that are asked about, in the order of QUERY_LAYERS
 * @param column pixel from the left, 0 first
 * @param row pixel from the top, 0 first
 * @param bufferPx how far one may be off a point or a line
 * @param featureCount most features per layer
 * @param format form of the answer
 * @param english language of names in text and HTML
 */
record FeatureInfoRequest(
        MapRequest map,
        List<StyledLayer> queried,
        int column,
        int row,
        int bufferPx,
        int featureCount,
        InfoFormat format,
        boolean english) {

    /**
     * Reads the request with that of its picture.
     *
     * @throws OgcFault naming the first parameter that is wrong
     */
    static FeatureInfoRequest parse(
            WmsParameters p, StyledLayer.Known known, WmsSettings settings, LocalDate today) {
        WmsVersion version = WmsVersion.of(p);
        MapRequest map = MapRequest.parse(p, known, settings, today, PictureFormat.PNG);
        return new FeatureInfoRequest(
                map,
                queried(p, known, map),
                pixel(p, version.columnParameter(), map.view().width()),
                pixel(p, version.rowParameter(), map.view().height()),
                p.getIntOr("BUFFER", settings.touchBufferPx(), 0, settings.maxBufferPx()),
                Math.min(
                        p.getIntOr("FEATURE_COUNT", 1, 1, Integer.MAX_VALUE),
                        settings.maxFeatureCount()),
                InfoFormat.of(p.getOr("INFO_FORMAT", InfoFormat.JSON.mediaType())),
                WmsLanguage.english(p));
    }

    private static List<StyledLayer> queried(
            WmsParameters p, StyledLayer.Known known, MapRequest map) {
        List<StyledLayer> queried = new ArrayList<>();
        List<LayerGroup.Member> members =
                p.list("QUERY_LAYERS").stream()
                        .flatMap(name -> StyledLayer.members(name, "").stream())
                        .toList();
        for (LayerGroup.Member member : members) {
            String plain = known.layer("QUERY_LAYERS", member.layer()).name();
            queried.add(
                    map.layers().stream()
                            .filter(l -> l.layer().name().equals(plain))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            OgcFault.of(
                                                    WmsCodes.LAYER,
                                                    "QUERY_LAYERS",
                                                    "图层 %s 不在 LAYERS 中".formatted(plain),
                                                    "layer %s is not in LAYERS".formatted(plain))));
        }
        if (queried.isEmpty()) {
            throw OgcFault.missing("QUERY_LAYERS");
        }
        return queried;
    }

    private static int pixel(WmsParameters p, String name, int size) {
        String value = p.get(name);
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) >= size) {
            throw OgcFault.of(
                    WmsCodes.POINT,
                    name,
                    "参数 %s 的值 “%s” 不在图上".formatted(name, OgcFault.quoted(value)),
                    "%s must be a pixel of the picture, 0 to %d, not '%s'"
                            .formatted(name, size - 1, OgcFault.quoted(value)));
        }
        return Integer.parseInt(value);
    }
}
