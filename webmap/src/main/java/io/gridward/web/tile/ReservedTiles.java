package io.gridward.web.tile;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.request.TimePeriod;
import io.gridward.ogc.reserved.ReservedLayer;
import io.gridward.ogc.reserved.ReservedLayers;
import io.gridward.ogc.tile.PictureTiles;
import io.gridward.ogc.tile.TileAddress;
import io.gridward.ogc.tile.TileAttributes;
import io.gridward.ogc.tile.VectorTile;
import io.gridward.ogc.tile.VectorTiles;
import io.gridward.web.fault.BadParameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tiles of layers that are not for everybody. They are made anew for each request and may be kept
 * by nobody but who asked; the tag is of the tile's own bytes.
 */
@Component
final class ReservedTiles {
    static final String KEPT_BY_NOBODY = "private, no-cache";
    static final String DEPENDS_ON = "Authorization, X-API-Key, Cookie";
    private static final List<String> ASKED = List.of("time", "viewparams");

    private final ReservedLayers layers;
    private final VectorTiles tiles;
    private final PictureTiles pictures;
    private final OgcSettings settings;
    private final Clock clock;

    ReservedTiles(
            ReservedLayers layers,
            VectorTiles tiles,
            PictureTiles pictures,
            OgcSettings settings,
            Clock clock) {
        this.pictures = pictures;
        this.layers = layers;
        this.tiles = tiles;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What one request asks of such a layer.
     *
     * @param reserved the layer
     * @param view all that whoever asks reads
     * @param parameters of the request
     */
    record Asked(ReservedLayer reserved, ReservedLayers.View view, Kvp parameters) {
        Layer layer() {
            return reserved.layer();
        }

        List<String> attributes(@Nullable String properties) {
            return TileAttributes.parse(Optional.ofNullable(properties), layer(), view.styles());
        }

        /** What the address of a tile repeats of the request. */
        String query(@Nullable String properties) {
            List<String> parts = new ArrayList<>();
            if (properties != null && !properties.isBlank()) {
                parts.add("properties=" + String.join(",", attributes(properties)));
            }
            for (String name : ASKED) {
                parameters
                        .find(name)
                        .ifPresent(
                                v ->
                                        parts.add(
                                                name
                                                        + "="
                                                        + URLEncoder.encode(
                                                                v, StandardCharsets.UTF_8)));
            }
            return parts.isEmpty() ? "" : "?" + String.join("&", parts);
        }
    }

    /**
     * The layer of that name, if there is one and whoever asks may read it.
     *
     * @param query of the request's address
     */
    Optional<Asked> find(String name, @Nullable String query) {
        String plain = name.startsWith("gw:") ? name.substring(3) : name;
        return layers.findOpen(plain)
                .flatMap(
                        layer -> {
                            Kvp parameters = Kvp.parse(query == null ? "" : query, settings);
                            return layers.view(parameters)
                                    .map(view -> new Asked(layer, view, parameters));
                        });
    }

    /** The tile, as of the day that the request names, or of today. */
    VectorTile make(Asked asked, TileAddress tile, @Nullable String properties) {
        return tiles.makeApart(
                asked.view().source(),
                asked.layer(),
                asked.reserved().ground(asked.parameters()),
                tile,
                asked.attributes(properties),
                day(asked.parameters()));
    }

    /** The same as a picture. */
    PictureTiles.Picture draw(Asked asked, TileAddress tile, @Nullable String style) {
        return pictures.makeApart(
                asked.view().source(),
                TileRequest.style(style, asked.layer(), asked.view().styles()),
                tile,
                day(asked.parameters()));
    }

    private LocalDate day(Kvp parameters) {
        LocalDate today = LocalDate.now(clock);
        Optional<String> time = parameters.find("time");
        if (time.isEmpty()) {
            return today;
        }
        TimePeriod period =
                TimePeriod.find(time.get(), today)
                        .orElseThrow(
                                () ->
                                        BadParameter.of(
                                                "time",
                                                time.get(),
                                                LocalText.of(
                                                        TimePeriod.FORMS_ZH, TimePeriod.FORMS_EN)));
        return period.to().isAfter(today) ? today : period.to();
    }
}
