package io.gridward.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.ogc.request.OgcAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AnswerStreamTest {
    private static final int HELD_BYTES = 32 << 10;

    private final MockHttpServletRequest in = new MockHttpServletRequest();
    private final MockHttpServletResponse out = new MockHttpServletResponse();

    private static OgcAnswer begun(int status, String type, Map<String, String> headers) {
        return new OgcAnswer(status, type, headers, out -> {});
    }

    private void answer(String type, byte[] bytes) throws IOException {
        AnswerStream stream = new AnswerStream(in, out);
        stream.begin(begun(200, type, Map.of()));
        stream.write(bytes[0]);
        for (int i = 1; i < bytes.length; i += 1000) {
            stream.write(bytes, i, Math.min(1000, bytes.length - i));
        }
        stream.finish();
    }

    private static byte[] some(int n) {
        byte[] bytes = new byte[n];
        for (int i = 0; i < n; i++) {
            bytes[i] = (byte) ('a' + i % 26);
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1001, HELD_BYTES - 1, HELD_BYTES, HELD_BYTES + 1, 3 * HELD_BYTES})
    void everyByteArrivesOnce(int bytes) throws IOException {
        answer("image/png", some(bytes));

        assertThat(out.getContentAsByteArray()).isEqualTo(some(bytes));
        String length = out.getHeader("Content-Length");
        assertThat(length).isEqualTo(bytes <= HELD_BYTES ? String.valueOf(bytes) : null);
        assertThat(out.getHeader("Vary")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, HELD_BYTES, 3 * HELD_BYTES})
    void textIsCompressedForThoseWhoTakeIt(int bytes) throws IOException {
        in.addHeader("Accept-Encoding", "br, gzip");
        answer("application/json;charset=UTF-8", some(bytes));

        byte[] sent = out.getContentAsByteArray();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes())
                .isEqualTo(some(bytes));
        assertThat(out.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(out.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(out.getHeader("Content-Length")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"text/xml,true", "application/gml+xml; version=3.2,true", "image/png,false"})
    void onlyTextIsCompressed(String type, boolean compressed) throws IOException {
        in.addHeader("Accept-Encoding", "gzip");
        answer(type, some(100));

        assertThat("gzip".equals(out.getHeader("Content-Encoding"))).isEqualTo(compressed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null|false",
                "gzip|true",
                "GZIP|true",
                "deflate, gzip;q=1.0|true",
                "gzip;q=0|false",
                "gzip; q=0.000|false",
                "gzip;q=0.5, br|true",
                "xgzip|false",
                "identity|false",
                "*|false"
            })
    void theHeaderSaysWhoTakesIt(String header, boolean takes) {
        assertThat(AnswerStream.takesGzip(header)).isEqualTo(takes);
    }

    @Test
    void headersOfTheAnswerAreSent() throws IOException {
        AnswerStream stream = new AnswerStream(in, out);
        stream.begin(begun(200, "text/csv", Map.of("Content-Disposition", "attachment")));
        stream.write(some(3));
        stream.finish();

        assertThat(out.getHeader("Content-Disposition")).isEqualTo("attachment");
    }

    @Test
    void whatIsHeldBackCanBeThrownAway() throws IOException {
        AnswerStream stream = new AnswerStream(in, out);
        stream.begin(begun(200, "text/xml", Map.of("Content-Disposition", "attachment")));
        stream.write(some(HELD_BYTES));
        stream.restart();
        stream.begin(begun(404, "text/plain", Map.of()));
        stream.write('x');
        stream.finish();

        assertThat(out.getStatus()).isEqualTo(404);
        assertThat(out.getContentAsByteArray()).isEqualTo(new byte[] {'x'});
        assertThat(out.getContentType()).isEqualTo("text/plain");
        assertThat(out.getHeader("Content-Disposition")).isNull();
    }

    @Test
    void whatIsSentCannot() throws IOException {
        AnswerStream stream = new AnswerStream(in, out);
        stream.begin(begun(200, "image/png", Map.of()));
        stream.write(some(HELD_BYTES + 1));

        assertThatThrownBy(stream::restart).isInstanceOf(IOException.class);
        assertThat(Arrays.copyOf(out.getContentAsByteArray(), 3)).isEqualTo(some(3));
    }
}
