package io.gridward.web.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SymbolsOverHttpTest extends ServedCity {

    @Test
    void everySymbolThatIsListedCanBeHad() {
        Answer list = get("/api/symbols");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.header("Cache-Control")).contains("max-age");
        assertThat(list.json().size()).isGreaterThan(60);
        for (JsonNode symbol : list.json()) {
            Answer svg = get(symbol.path("url").asString());
            assertThat(svg.status()).isEqualTo(200);
            assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
            assertThat(svg.text()).startsWith("<svg ").contains(symbol.at("/title/en").asString());
        }
    }

    @Test
    void theListSaysWhichTypesASymbolStandsFor() {
        for (JsonNode symbol : get("/api/symbols").json()) {
            if (symbol.path("name").asString().equals("01-lamp")) {
                assertThat(symbol.at("/types/GB~1T 47678.5-2026/0").asString()).isEqualTo("01037");
                assertThat(symbol.path("colour").asString()).isEqualTo("#0072B2");
            }
        }
    }

    @Test
    void anUnknownSymbolIsNotFound() {
        get("/api/symbols/99-nothing.svg").isProblem(404);
        get("/api/symbols/%3Cscript%3E.svg").isProblem(404);
    }
}
