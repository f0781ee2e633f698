package io.gridward.importer.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final long SEED = 8259;
    private static final JsonFactory JACKSON = new JsonFactory();
    private static final String[] VALUES = {
        "\"a\"",
        "1",
        "-0.5e-3",
        "\"122.07\"",
        "null",
        "true",
        "\"\\u4e8c\\n\\\"\\\\\\/\"",
        "\"社区\"",
        "{\"lon\":[1,{\"x\":null}]}",
        "[[],{},\"]\"]",
        "01",
        "1.",
        ".5",
        "+1",
        "\"\\x\"",
        "\"\\u12\"",
        "nul",
        "NaN",
        "1e",
        "{\"a\"}",
        "[1,]",
        "\"open",
        "-",
        "'a'",
        "\"\t\"",
        ""
    };
    private static final String[] NAMES = {"\"id\"", "\"lon\"", "\"\\u006cat\"", "\"note\"", "id"};

    private static QuestionLine read(String text) throws BadLine {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        QuestionLine line = new QuestionLine();
        new JsonReader().read(bytes, 0, bytes.length, line);
        return line;
    }

    /** Known members as texts; {@code bad} where it is no JSON object. */
    private static String slow(String text) {
        TreeMap<String, String> found = new TreeMap<>();
        try (JsonParser parser = JACKSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "bad";
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isScalarValue() && Field.named(name) != null) {
                    found.put(name, value == JsonToken.VALUE_NULL ? "null" : parser.getText());
                }
                parser.skipChildren();
            }
            return parser.nextToken() == null ? found.toString() : "bad";
        } catch (IOException e) {
            return "bad";
        }
    }

    private static String fast(String text) {
        try {
            QuestionLine line = read(text);
            TreeMap<String, String> found = new TreeMap<>();
            for (Field field : Field.values()) {
                String value = line.text(field);
                if (value != null) {
                    found.put(field.label(), value);
                }
            }
            return found.toString();
        } catch (BadLine e) {
            return "bad";
        }
    }

    @Test
    void readsWhatJacksonReads() {
        Random random = new Random(SEED);
        int good = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = object(random);
            String slow = slow(text);
            String fast = fast(text);
            good += slow.equals("bad") ? 0 : 1;
            // what is null, true or broken up by a control is absent here
            String wanted = slow.replaceAll("(?s)[a-z]+=(null|true|二\n\"\\\\/)(, )?", "");
            assertThat(fast)
                    .as("seed %d: %s", SEED, text)
                    .isEqualTo(wanted.replaceAll(", }$", "}"));
        }
        assertThat(good).isBetween(5_000, 45_000);
    }

    private static String object(Random random) {
        StringBuilder out = new StringBuilder(random.nextInt(9) == 0 ? " " : "").append('{');
        int members = random.nextInt(4);
        for (int i = 0; i < members; i++) {
            out.append(i == 0 ? "" : " , ");
            // each known name once, as a second one is our own fault
            out.append(i < NAMES.length - 2 ? NAMES[i] : NAMES[3 + random.nextInt(2)]);
            out.append(random.nextInt(20) == 0 ? "" : ":");
            int kinds = random.nextInt(4) == 0 ? VALUES.length : 10;
            out.append(VALUES[random.nextInt(kinds)]);
        }
        return out.append(random.nextInt(20) == 0 ? "" : "}")
                .append(random.nextInt(20) == 0 ? " x" : " ")
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":7,\"lon\":1,\"lon\":2} | is there twice",
                "{\"id\":7,\"lon\":true} | has to be a number or a string",
                "{\"id\":7,\"lon\":[1]} | has to be a number or a string",
                "{\"id\":7,\"type\":1022} | has to be a string",
                "{\"id\":7,\"at\":{}} | has to be a string",
                "{\"kind\":\"a\\u0000\",\"id\":7} | has a control character"
            })
    void aFaultInAFieldKeepsTheId(String text, String message) throws BadLine {
        QuestionLine line = read(text);
        assertThat(line.text(Field.ID)).isEqualTo("7");
        assertThatThrownBy(line::fields).isInstanceOf(BadLine.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "1", "null", "\"a\"", "{}{}", "{\"a\":1", "{,}", "{\"\\ud800\":1}"})
    void anythingButAnObjectIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).hasMessage("is not a JSON object");
    }

    @Test
    void depthIsLimited() throws BadLine {
        assertThat(read("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}").text(Field.ID)).isNull();
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(10_000)))
                .hasMessage("the JSON is nested too deep");
    }

    @Test
    void cutOffUtf8IsRefused() {
        byte[] bytes = "{\"id\":\"垃\"}".getBytes(StandardCharsets.UTF_8);
        bytes[8] = '"';
        assertThatThrownBy(() -> new JsonReader().read(bytes, 0, bytes.length, new QuestionLine()))
                .isInstanceOf(BadLine.class);
    }
}
