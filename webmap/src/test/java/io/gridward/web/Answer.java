package io.gridward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record Answer(HttpResponse<byte[]> response) {
    private static final JsonMapper JSON = new JsonMapper();

    /** HTTP status. */
    public int status() {
        return response.statusCode();
    }

    /** A header's value, empty when it is absent. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The body as text. */
    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** The JSON at a pointer such as {@code /grid/code}, as text; {@code null} when it is null. */
    public String at(String pointer) {
        JsonNode node = json().at(pointer);
        return node.isNull() ? "null" : node.asString();
    }

    /** The texts at a path below each element of an array. */
    public List<String> each(String array, String name) {
        return json().at(array).valueStream().map(n -> n.path(name).asString()).toList();
    }

    /** Checks that it is a problem document in both languages that tells nothing of the inside. */
    public Answer isProblem(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(json().path("status").asInt()).isEqualTo(status);
        assertThat(at("/title")).isNotBlank();
        assertThat(at("/detail")).containsPattern("\\p{IsHan}.* / .*[a-z]");
        assertThat(text()).doesNotContain("Exception", "\tat ", "java.", "org.spring");
        return this;
    }
}
