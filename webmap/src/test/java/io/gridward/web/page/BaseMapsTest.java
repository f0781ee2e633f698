package io.gridward.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** Base maps of others, as a setting. */
@TestPropertySource(
        properties = {
            "gridward.page.base-maps[0].id=tianditu",
            "gridward.page.base-maps[0].title-zh=天地图",
            "gridward.page.base-maps[0].title-en=Tianditu",
            "gridward.page.base-maps[0].urls[0]=https://t{0-7}.tianditu.example/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}",
            "gridward.page.base-maps[0].urls[1]=https://maps.example.org:8443/{z}/{x}/{y}.png",
            "gridward.page.base-maps[0].attribution=自然资源部"
        })
@Tag("slow")
class BaseMapsTest extends ServedCity {
    private static final String ADDRESS = "https://a.example/{z}/{x}/{y}.png";

    @Test
    void areToldToThePage() {
        Answer page = get("/api/page");
        assertThat(page.at("/base_maps/0/id")).isEqualTo("tianditu");
        assertThat(page.at("/base_maps/0/title/zh")).isEqualTo("天地图");
        assertThat(page.at("/base_maps/0/urls/1")).startsWith("https://maps.example.org:8443/");
        assertThat(page.at("/base_maps/0/max_zoom")).isEqualTo("18");
    }

    @Test
    void mayBeLoadedByThePageAndByNothingElse() {
        String allowed = "https://*.tianditu.example https://maps.example.org:8443;";
        for (String path : List.of("/", "/index.html")) {
            assertThat(get(path).header("Content-Security-Policy")).as(path).contains(allowed);
        }
        assertThat(get("/api/layers").header("Content-Security-Policy"))
                .contains("img-src 'self' data: blob:;")
                .doesNotContain("tianditu");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "'', " + ADDRESS,
        "Tianditu, " + ADDRESS,
        "a, https://a.example/{z}/{x}.png",
        "a, ftp://a.example/{z}/{x}/{y}",
        "a, '/{z}/{x}/{y}'",
        "a, 'https://a.example; script-src */{z}/{x}/{y}'"
    })
    void areRefusedWhenTheyCannotBeUsed(String id, String url) {
        assertThatThrownBy(() -> new PageSettings.BaseMap(id, "图", "map", List.of(url), null, null))
                .hasMessageContaining("gridward.page.base-maps[].")
                .hasMessageMatching("(?s).*\\p{IsHan}.* / .*");
    }

    @Test
    void areNoneWhenNothingIsSet() {
        assertThat(new PageSettings(null).baseMaps()).isEmpty();
        assertThat(new PageSettings(null).servers()).isEmpty();
    }
}
