package io.gridward.web.tile.maplibre;

import io.gridward.ogc.style.LayerStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A style document of MapLibre (MapLibre Style Specification, version 8) over the vector tiles. */
public final class MapLibreStyle {
    private static final int VERSION = 8;

    private MapLibreStyle() {}

    /**
     * The document.
     *
     * @param styles from the ground up
     * @param glyphs where a client finds letters; without it no texts are in the document
     * @param tileJson address of what describes the tiles of a layer
     * @param values the values that an attribute of a layer has in the data
     */
    public static Map<String, Object> document(
            List<LayerStyle> styles,
            Optional<String> glyphs,
            Function<LayerStyle, String> tileJson,
            BiFunction<LayerStyle, String, Set<String>> values) {
        Map<String, Object> sources = new LinkedHashMap<>();
        List<Map<String, Object>> layers = new ArrayList<>();
        List<Map<String, Object>> texts = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (LayerStyle style : styles) {
            Map<String, Object> source = Map.of("type", "vector", "url", tileJson.apply(style));
            sources.put(style.layer().name(), source);
            StyleLayers made =
                    new StyleLayers(style, new Expressions(name -> values.apply(style, name)));
            layers.addAll(made.shapes());
            texts.addAll(made.texts());
            leftOut.addAll(made.leftOut());
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", VERSION);
        document.put("name", "Gridward");
        document.put("metadata", Map.of("gridward:left_out", leftOut));
        document.put("sources", sources);
        glyphs.ifPresent(
                address -> {
                    document.put("glyphs", address);
                    layers.addAll(texts);
                });
        document.put("layers", layers);
        return document;
    }
}
