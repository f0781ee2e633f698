package io.gridward.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.web.fault.BadParameter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** What is made of a JSON object that somebody sent. */
class RequestJsonTest {

    private static RequestJson of(String json) {
        return RequestJson.of(
                json.getBytes(StandardCharsets.UTF_8), "a", "list", "part", "n", "yes");
    }

    @Test
    void givesWhatIsThereAndNullForWhatIsNot() {
        RequestJson body =
                of(
                        """
                        {"a":" 乌兰 ","list":["x","y"],"n":7,"yes":false,"part":{"b":1.5}}""");
        assertThat(body.getText("a")).isEqualTo("乌兰");
        assertThat(body.getVerbatim("a")).isEqualTo(" 乌兰 ");
        assertThat(body.texts("list")).containsExactly("x", "y");
        assertThat(body.getWhole("n")).isEqualTo(7);
        assertThat(body.number("n")).isEqualTo(7.0);
        assertThat(body.flag("yes")).isFalse();
        assertThat(body.part("part", "b").number("b")).isEqualTo(1.5);
        RequestJson nothing = of("{\"a\":null,\"n\":null}");
        assertThat(nothing.text("a")).isNull();
        assertThat(nothing.number("n")).isNull();
        assertThat(nothing.whole("n")).isNull();
        assertThat(nothing.flag("yes")).isNull();
        assertThat(nothing.part("part")).isNull();
        assertThat(nothing.texts("list")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1} {}",
                "{\"a\":NaN}",
                "{'a':1}",
                "\"a\""
            })
    void whatIsNoObjectIsRefused(String json) {
        assertThatThrownBy(() -> of(json))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("body");
    }

    @Test
    void depthDoesNotHurt() {
        assertThatThrownBy(() -> of("[".repeat(100_000))).isInstanceOf(BadParameter.class);
        assertThatThrownBy(() -> of("{\"a\":".repeat(100_000))).isInstanceOf(BadParameter.class);
    }

    @Test
    void anUnknownMemberIsNamed() {
        assertThatThrownBy(() -> of("{\"zz\":1}"))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("zz")
                .hasMessageContaining("part");
        assertThatThrownBy(() -> of("{\"part\":{\"c\":1}}").part("part", "b"))
                .hasMessageContaining("part.c");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text|{\"a\":7}",
                "text|{\"a\":\"x\\u0000y\"}",
                "text|{\"a\":\"\\ud800\"}",
                "number|{\"n\":\"7\"}",
                "number|{\"n\":1e999}",
                "whole|{\"n\":1.5}",
                "whole|{\"n\":99999999999999999999}",
                "flag|{\"yes\":\"true\"}",
                "list|{\"list\":\"x\"}",
                "list|{\"list\":[1]}",
                "part|{\"part\":[]}"
            })
    void aValueOfAnotherKindIsRefused(String read, String json) {
        RequestJson body = of(json);
        assertThatThrownBy(
                        () -> {
                            switch (read) {
                                case "text" -> body.text("a");
                                case "number" -> body.number("n");
                                case "whole" -> body.whole("n");
                                case "flag" -> body.flag("yes");
                                case "list" -> body.texts("list");
                                default -> body.part("part");
                            }
                        })
                .isInstanceOf(BadParameter.class);
    }

    @Test
    void aMissingMemberIsNamed() {
        assertThatThrownBy(() -> of("{}").getText("a")).hasMessageContaining("a");
        assertThatThrownBy(() -> of("{\"a\":\"  \"}").getText("a")).hasMessageContaining("a");
        assertThatThrownBy(() -> of("{}").getWhole("n")).hasMessageContaining("n");
        assertThatThrownBy(() -> of("{}").getVerbatim("a")).hasMessageContaining("a");
    }

    @Test
    void aLongBodyIsRefused() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(new byte[101]);
        assertThatThrownBy(() -> RequestJson.read(request, 100))
                .isInstanceOf(ResponseStatusException.class);
    }
}
