package io.gridward.web.tile;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.tile.TileAttributes;
import io.gridward.ogc.tile.TileMatrixSet;
import io.gridward.ogc.tile.seed.SeedOrder;
import io.gridward.web.fault.BadParameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Reads which tiles to make; each fault names the parameter. */
final class SeedRequest {
    /** So many tiles are made in hours, not in days. */
    private static final long MOST_TILES = 500_000;

    private static final LocalText BOX =
            LocalText.of("西,南,东,北（度，经度在前）", "west,south,east,north in degrees, longitude first");

    private SeedRequest() {}

    static SeedOrder read(
            Map<String, String> p, LayerCatalog catalog, FeatureSource features, Styles styles) {
        Layer layer = TileRequest.layer(required(p, "layer"), catalog);
        int to = (int) TileRequest.number("to", required(p, "to"), TileMatrixSet.MAX_ZOOM);
        int from = (int) TileRequest.number("from", p.getOrDefault("from", "0"), to);
        SeedOrder order =
                new SeedOrder(
                        form(p.getOrDefault("form", "png")),
                        TileRequest.style(p.get("style"), layer, styles),
                        TileAttributes.parse(
                                Optional.ofNullable(p.get("properties")), layer, styles),
                        TileRequest.set(p.getOrDefault("set", "WebMercatorQuad")),
                        from,
                        to,
                        ground(p.get("bbox"), features.bounds(layer).orElseGet(Envelope::new)));
        if (order.count() > MOST_TILES) {
            throw BadParameter.of(
                    "to",
                    String.valueOf(to),
                    LocalText.of(
                            "至多 %d 个瓦片的级别（现为 %d 个）".formatted(MOST_TILES, order.count()),
                            "a zoom with at most %d tiles (these are %d)"
                                    .formatted(MOST_TILES, order.count())));
        }
        return order;
    }

    private static String required(Map<String, String> p, String name) {
        String value = p.get(name);
        if (value == null || value.isBlank()) {
            throw BadParameter.missing(name);
        }
        return value;
    }

    private static SeedOrder.Form form(String name) {
        return Arrays.stream(SeedOrder.Form.values())
                .filter(f -> f.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                BadParameter.of(
                                        "form", name, LocalText.of(" mvt 或 png", "mvt or png")));
    }

    private static Envelope ground(@Nullable String bbox, Envelope all) {
        if (bbox == null || bbox.isBlank()) {
            return all;
        }
        double[] n = new double[4];
        String[] parts = bbox.split(",", -1);
        for (int i = 0; i < 4; i++) {
            n[i] = parts.length == 4 ? degrees(parts[i].strip()) : Double.NaN;
        }
        if (!(n[0] < n[2] && n[1] < n[3] && Math.abs(n[0]) <= 180 && Math.abs(n[2]) <= 180)
                || Math.abs(n[1]) > 90
                || Math.abs(n[3]) > 90) {
            throw BadParameter.of("bbox", bbox, BOX);
        }
        return new Envelope(n[0], n[2], n[1], n[3]).intersection(all);
    }

    private static double degrees(String text) {
        return text.matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?")
                ? Double.parseDouble(text)
                : Double.NaN;
    }
}
