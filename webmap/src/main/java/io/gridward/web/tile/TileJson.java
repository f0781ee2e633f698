package io.gridward.web.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.tile.TileMatrixSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * What a map client has to know of a layer's tiles (TileJSON 3.0.0).
 *
 * @param tilejson version of the format
 * @param name title of the layer
 * @param description what a feature is
 * @param version data version
 * @param scheme rows count from the north
 * @param tiles where they are
 * @param crs system of the tile matrix set; beyond the format
 * @param tileMatrixSet name of the tile matrix set; beyond the format
 * @param minzoom farthest zoom
 * @param maxzoom closest zoom
 * @param bounds west, south, east, north, degrees; absent when there are no shapes
 * @param vectorLayers the one layer of each tile
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TileJson(
        String tilejson,
        String name,
        String description,
        String version,
        String scheme,
        List<String> tiles,
        String crs,
        @JsonProperty("tile_matrix_set") String tileMatrixSet,
        int minzoom,
        int maxzoom,
        @Nullable List<Double> bounds,
        @JsonProperty("vector_layers") List<VectorLayer> vectorLayers) {

    /**
     * The layer of a tile.
     *
     * @param id its name
     * @param description what people call it
     * @param fields attributes and what they mean
     */
    record VectorLayer(String id, String description, Map<String, String> fields) {}

    static TileJson of(
            Layer layer,
            TileMatrixSet set,
            List<String> properties,
            String address,
            long version,
            @Nullable Envelope bounds) {
        Map<String, String> fields = new LinkedHashMap<>();
        properties.forEach(
                p -> fields.put(p, layer.get(p).title().zh() + " / " + layer.get(p).title().en()));
        String title = layer.title().zh() + " / " + layer.title().en();
        return new TileJson(
                "3.0.0",
                title,
                layer.summary().zh() + " / " + layer.summary().en(),
                "1.0." + version,
                "xyz",
                List.of(address),
                set.crs().code(),
                set.id(),
                0,
                TileMatrixSet.MAX_ZOOM,
                bounds == null
                        ? null
                        : List.of(
                                bounds.getMinX(),
                                bounds.getMinY(),
                                bounds.getMaxX(),
                                bounds.getMaxY()),
                List.of(new VectorLayer(layer.name(), title, fields)));
    }
}
