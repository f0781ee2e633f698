package io.gridward.ogc.format.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.gridward.ogc.format.Answers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
final class Utf8OutputTest {

    private interface Work {
        void on(Utf8Output out) throws IOException;
    }

    private static String written(Work work) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Utf8Output out = new Utf8Output(bytes);
        work.on(out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String escaped(String text, Escaping escaping) throws IOException {
        return written(out -> out.text(text, escaping));
    }

    private static String throughXml(String text) throws IOException {
        String content = escaped(text, Escaping.XML);
        String attribute = escaped(text, Escaping.XML_ATTRIBUTE);
        var root = Answers.xml("<a b=\"" + attribute + "\">" + content + "</a>");
        assertThat(root.getDocumentElement().getAttribute("b"))
                .isEqualTo(root.getDocumentElement().getTextContent());
        return root.getDocumentElement().getTextContent();
    }

    private static String throughJson(String text) throws IOException {
        try (JsonParser parser =
                new JsonFactory().createParser('"' + escaped(text, Escaping.JSON) + '"')) {
            parser.nextToken();
            return parser.getText();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "<script>alert('x')</script>",
                "a & b &amp; c",
                "]]>",
                "\"quoted\" 'single'",
                "tab\tline\nreturn\rboth\r\nend",
                "乌兰浩特市 · 和平街",
                "é ß ÿ \u0080 \u07ff \u0800",
                "𠮷野家 😀",
                "\\ back \\u0041",
                "\u2028\u2029\u0085",
                "  blanks around  ",
                "<!-- no --> <?pi?> <![CDATA[x]]>"
            })
    void textComesBackFromXmlAndJson(String text) throws IOException {
        assertThat(throughXml(text)).isEqualTo(text);
        assertThat(throughJson(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 11, 12, 14, 31, 0xFFFE, 0xFFFF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF})
    void whatXmlCannotHoldIsReplaced(int c) throws IOException {
        String text = "a" + (char) c + "b";
        assertThat(throughXml(text)).isEqualTo("a\uFFFDb");
        boolean half = Character.isSurrogate((char) c);
        assertThat(throughJson(text)).isEqualTo(half ? "a\uFFFDb" : text);
    }

    @Test
    void halvesOfPairsInTheWrongOrderAreReplacedOneByOne() throws IOException {
        assertThat(throughXml("\uDE00\uD83D")).isEqualTo("\uFFFD\uFFFD");
        assertThat(throughJson("\uD83D\uD83D\uDE00")).isEqualTo("\uFFFD😀");
    }

    @Test
    void anyTextComesBack() throws IOException {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                int c = random.nextInt(random.nextBoolean() ? 0x110000 : 0x80);
                boolean allowed = io.gridward.ogc.fault.XmlText.allowed(c);
                text.appendCodePoint(allowed ? c : ' ');
            }
            assertThat(throughXml(text.toString())).as("seed " + seed).isEqualTo(text.toString());
            assertThat(throughJson(text.toString())).as("seed " + seed).isEqualTo(text.toString());
        }
    }

    @Test
    void nothingIsLostWhereTheBufferEnds() throws IOException {
        for (int shift = 0; shift < 12; shift++) {
            String text = "x".repeat(shift) + "<中😀&\u0001".repeat(30_000);
            assertThat(throughXml(text)).isEqualTo(text.replace('\u0001', '\uFFFD'));
        }
        byte[] literal = Utf8Output.bytes("<".repeat(200_000));
        assertThat(
                        written(
                                out -> {
                                    out.put('a');
                                    out.put(literal);
                                    out.put('z');
                                }))
                .isEqualTo("a" + "<".repeat(200_000) + "z");
        String numbers =
                written(
                        out -> {
                            for (int i = 0; i < 50_000; i++) {
                                out.putRounded(i + 0.25, 9);
                                out.put(' ');
                            }
                        });
        String[] read = numbers.split(" ");
        assertThat(read).hasSize(50_000);
        assertThat(read[49_999]).isEqualTo("49999.25");
        assertThat(read[12_345]).isEqualTo("12345.25");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31",
        "0001-02-03, 0001-02-03",
        "9999-12-31, 9999-12-31",
        "+12026-01-01, +12026-01-01"
    })
    void writesDays(String day, String text) throws IOException {
        assertThat(written(out -> out.putDate(LocalDate.parse(day)))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T08:00+08:00, 2026-01-31T08:00:00+08:00",
        "2026-01-31T08:00:01.5Z, 2026-01-31T08:00:01.5Z",
        "2026-01-31T08:00:01.123456-03:30, 2026-01-31T08:00:01.123456-03:30"
    })
    void momentsAlwaysHaveSeconds(String moment, String text) throws IOException {
        assertThat(written(out -> out.putMoment(OffsetDateTime.parse(moment)))).isEqualTo(text);
    }
}
