package io.gridward.web.tile;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.PublicAddress;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.web.fault.BadParameter;
import io.gridward.web.tile.maplibre.MapLibreStyle;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /tiles/style.json}: how MapLibre draws the vector tiles as the map service does. */
@RestController
class StyleController {
    private static final String USUAL = "division,unit_grid,component";
    private static final int MOST_LAYERS = 20;
    private static final int MOST_VALUES = 10_000;
    private static final String LAYERS = "图层，逗号分隔，自下而上 / layers between commas, from the ground up";
    private static final String STYLES =
            "样式，与图层一一对应；默认为各图层的第一个 / a style for each layer; each one's first when absent";
    private static final String GLYPHS =
            "字形地址，含 {fontstack} 与 {range}；缺少时不含注记 / where letters are, with {fontstack} and {range}; no texts"
                    + " without it";

    private final LayerCatalog catalog;
    private final Styles known;
    private final FeatureSource features;
    private final PublicAddress address;
    private final Clock clock;

    StyleController(
            LayerCatalog catalog,
            Styles known,
            FeatureSource features,
            OgcSettings settings,
            Clock clock) {
        this.catalog = catalog;
        this.known = known;
        this.features = features;
        this.address = new PublicAddress(settings);
        this.clock = clock;
    }

    @Operation(
            summary = "MapLibre 样式 / A style of MapLibre",
            description =
                    "由服务器样式生成；MapLibre 无法表达的规则列在 metadata 的 gridward:left_out / made of the server's styles; rules"
                            + " that MapLibre has no words for are listed in gridward:left_out of metadata")
    @GetMapping(path = "/tiles/style.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> style(
            @Parameter(description = LAYERS) @RequestParam(defaultValue = USUAL) String layers,
            @Parameter(description = STYLES) @RequestParam(required = false)
                    @Nullable String styles,
            @Parameter(description = GLYPHS) @RequestParam(required = false)
                    @Nullable String glyphs,
            HttpServletRequest request) {
        List<LayerStyle> asked = styles(layers, styles);
        String base = address.of(request);
        Map<String, Object> document =
                MapLibreStyle.document(
                        asked,
                        glyphs(glyphs),
                        s -> "%s/tiles/%s.json".formatted(base, s.layer().name()),
                        (s, name) -> values(s.layer(), name));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(document);
    }

    private List<LayerStyle> styles(String layers, @Nullable String styles) {
        String[] names = layers.split(",", -1);
        String[] styleNames = styles == null ? new String[names.length] : styles.split(",", -1);
        if (names.length > MOST_LAYERS || styleNames.length != names.length) {
            throw BadParameter.of(
                    names.length > MOST_LAYERS ? "layers" : "styles",
                    names.length > MOST_LAYERS ? layers : String.valueOf(styles),
                    LocalText.of(
                            "至多 %d 个图层，样式与之一一对应".formatted(MOST_LAYERS),
                            "at most %d layers, and a style for each".formatted(MOST_LAYERS)));
        }
        List<LayerStyle> list = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Layer layer = TileRequest.layer(names[i].strip(), catalog);
            if (list.stream().anyMatch(s -> s.layer().equals(layer))) {
                throw BadParameter.of(
                        "layers", layers, LocalText.of("不重复的图层", "layers named once each"));
            }
            list.add(TileRequest.style(styleNames[i], layer, known));
        }
        return list;
    }

    /** Never fetched from here: the client asks there. */
    private static Optional<String> glyphs(@Nullable String template) {
        if (template == null || template.isBlank()) {
            return Optional.empty();
        }
        if (!template.matches("(https?:/)?/[^\\s\"<>]{1,500}")
                || !template.contains("{fontstack}")
                || !template.contains("{range}")) {
            throw BadParameter.of(
                    "glyphs",
                    template,
                    LocalText.of(
                            "含 {fontstack} 与 {range} 的地址",
                            "an address with {fontstack} and {range}"));
        }
        return Optional.of(template);
    }

    private Set<String> values(Layer layer, String attribute) {
        Set<String> values = new TreeSet<>();
        FeatureQuery query =
                FeatureQuery.of(layer, LocalDate.now(clock)).reading(List.of(attribute), false);
        try (FeatureStream rows = features.read(query)) {
            while (rows.hasNext() && values.size() < MOST_VALUES) {
                Feature row = rows.next();
                Object value = row.value(attribute);
                if (value != null) {
                    values.add(value.toString());
                }
            }
        }
        return values;
    }
}
