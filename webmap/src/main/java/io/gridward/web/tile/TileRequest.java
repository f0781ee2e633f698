package io.gridward.web.tile;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.tile.TileAddress;
import io.gridward.ogc.tile.TileMatrixSet;
import io.gridward.web.fault.BadParameter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a tile's path; each fault names the part. */
final class TileRequest {
    private static final int LONGEST_NUMBER = 9;

    private TileRequest() {}

    static Layer layer(String name, LayerCatalog catalog) {
        String plain = name.startsWith("gw:") ? name.substring(3) : name;
        return catalog.find(plain)
                .filter(Layer::published)
                .orElseThrow(
                        () -> {
                            String all =
                                    catalog.listPublished().stream()
                                            .map(Layer::name)
                                            .collect(Collectors.joining(", "));
                            return BadParameter.of(
                                    "layer", name, LocalText.of(all + " 之一", "one of " + all));
                        });
    }

    static TileMatrixSet set(String id) {
        String all =
                TileMatrixSet.list().stream()
                        .map(TileMatrixSet::id)
                        .collect(Collectors.joining(", "));
        return TileMatrixSet.find(id)
                .orElseThrow(
                        () ->
                                BadParameter.of(
                                        "tileMatrixSet",
                                        id,
                                        LocalText.of(all + " 之一", "one of " + all)));
    }

    static TileAddress address(TileMatrixSet set, String z, String x, String y) {
        int zoom = (int) number("z", z, TileMatrixSet.MAX_ZOOM);
        long column = number("x", x, set.columns(zoom) - 1);
        return new TileAddress(set, zoom, column, number("y", y, set.rows(zoom) - 1));
    }

    /** A style of a layer, its first when none is named. */
    static LayerStyle style(@Nullable String name, Layer layer, Styles styles) {
        if (name == null || name.isBlank() || name.equals("default")) {
            return styles.getDefault(layer);
        }
        return styles.find(layer, name)
                .orElseThrow(
                        () -> {
                            String all =
                                    styles.list(layer).stream()
                                            .map(LayerStyle::name)
                                            .collect(Collectors.joining(", "));
                            return BadParameter.of(
                                    "style", name, LocalText.of(all + " 之一", "one of " + all));
                        });
    }

    static long number(String part, String text, long most) {
        boolean digits = text.length() <= LONGEST_NUMBER && text.matches("[0-9]+");
        long number = digits ? Long.parseLong(text) : Long.MAX_VALUE;
        if (number > most) {
            throw BadParameter.of(
                    part,
                    text,
                    LocalText.of(
                            " 0 到 %d 的整数".formatted(most),
                            "a whole number from 0 to %d".formatted(most)));
        }
        return number;
    }
}
