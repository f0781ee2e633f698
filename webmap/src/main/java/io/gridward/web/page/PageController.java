package io.gridward.web.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/page}: what the page has to know before it asks for anything. */
@RestController
class PageController {
    private final PageSettings settings;

    PageController(PageSettings settings) {
        this.settings = settings;
    }

    @Operation(summary = "页面的设置：底图 / Settings of the page: base maps")
    @GetMapping(path = "/api/page", produces = MediaType.APPLICATION_JSON_VALUE)
    PageJson page() {
        return new PageJson(settings.baseMaps().stream().map(BaseMapJson::of).toList());
    }

    /**
     * What the page has to know.
     *
     * @param baseMaps maps of others that may lie under the layers
     */
    record PageJson(@JsonProperty("base_maps") List<BaseMapJson> baseMaps) {}

    /**
     * A base map.
     *
     * @param urls addresses of tiles in Web Mercator, ground first
     */
    record BaseMapJson(
            String id,
            Title title,
            List<String> urls,
            @Nullable String attribution,
            @JsonProperty("max_zoom") int maxZoom) {
        static BaseMapJson of(PageSettings.BaseMap map) {
            return new BaseMapJson(
                    map.id(),
                    new Title(map.titleZh(), map.titleEn()),
                    map.urls(),
                    map.attribution(),
                    map.maxZoom());
        }
    }

    /** A name in both languages. */
    record Title(String zh, String en) {}
}
