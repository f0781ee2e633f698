package io.gridward.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class PageTest extends ServedCity {
    /** All but imports. */
    private static final List<String> OTHERS =
            List.of(
                    "/api/case-machine",
                    "/api/cases",
                    "/api/cases/preview",
                    "/api/cases/{no}",
                    "/api/cases/{no}/flow",
                    "/api/cases/{no}/moves",
                    "/api/cases/{no}/photos",
                    "/api/cases/{no}/photos/{sha256}",
                    "/api/departments",
                    "/api/edits",
                    "/api/me",
                    "/api/me/key",
                    "/api/session",
                    "/api/tasks",
                    "/api/types",
                    "/api/layers",
                    "/api/page",
                    "/api/symbols",
                    "/api/symbols/{name}.svg",
                    "/api/tile-seeds",
                    "/api/tile-seeds/{id}",
                    "/api/search",
                    "/api/locate",
                    "/api/locate/index",
                    "/api/changes",
                    "/api/places",
                    "/api/places/nearest",
                    "/api/statistics/classes",
                    "/api/statistics/disputes",
                    "/api/statistics/grids",
                    "/api/statistics/hotspots",
                    "/api/statistics/indices");

    @Test
    void thePageIsAskedForEachTime() {
        for (String path : List.of("/", "/index.html")) {
            Answer page = get(path);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.header("Cache-Control")).as(path).contains("no-cache");
            assertThat(page.text()).contains("<html");
        }
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() {
        String changed = get("/index.html").header("Last-Modified");
        Answer again = get("/index.html", "If-Modified-Since", changed);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void filesWithAHashAreKeptForAYear() {
        Answer script = get("/assets/page-1a2b3c.js");
        assertThat(script.header("Cache-Control"))
                .contains("max-age=31536000", "public", "immutable");
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
    }

    @Test
    void anAbsentFileIsNotKept() {
        Answer none = get("/assets/page-000000.js").isProblem(404);
        assertThat(none.header("Cache-Control")).doesNotContain("max-age=3");
    }

    @Test
    void answersOfTheServicesAreNotKept() {
        assertThat(get("/api/layers").header("Cache-Control")).contains("no-");
    }

    @Test
    void longAnswersAreCompressed() {
        Answer plain = get("/api/layers");
        Answer small = get("/api/layers", "Accept-Encoding", "gzip");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(small.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(small.response().body().length).isLessThan(plain.response().body().length / 2);
    }

    @Test
    void theDescriptionNamesEveryRequestWithItsParameters() {
        JsonNode api = get("/v3/api-docs").json();
        assertThat(api.path("openapi").asString()).startsWith("3.");
        assertThat(api.at("/info/title").asString()).isEqualTo("Gridward");
        List<String> imports = new ArrayList<>(List.of("/api/imports", "/api/imports/{id}"));
        Stream.of(
                        "findings report report/{name} events diff publish activate discard cancel resume rollback"
                                .split(" "))
                .map(step -> "/api/imports/{id}/" + step)
                .forEach(imports::add);
        assertThat(api.path("paths").propertyNames())
                .containsAll(imports)
                .filteredOn(path -> !imports.contains(path))
                .containsExactlyInAnyOrderElementsOf(OTHERS);
        JsonNode locate = api.path("paths").path("/api/locate").path("get");
        assertThat(locate.path("summary").asString()).contains(" / ");
        assertThat(locate.path("parameters").valueStream().map(p -> p.path("name").asString()))
                .containsExactly("lon", "lat", "accuracy", "kind", "type", "component", "at");
        assertThat(
                        locate.path("parameters")
                                .valueStream()
                                .filter(p -> p.path("required").asBoolean())
                                .map(p -> p.path("name").asString()))
                .containsExactly("lon", "lat");
        assertThat(locate.path("responses").propertyNames()).contains("200", "400");
    }
}
