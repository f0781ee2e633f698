package io.gridward.ogc.request;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer. Its body is written straight to the client; what it throws before its first 32 KiB
 * still becomes a fault document, later the connection is broken off so that nobody takes half an
 * answer for a whole one.
 *
 * @param status HTTP status
 * @param contentType media type with its character set
 * @param headers further headers by name
 * @param body writes the bytes
 */
public record OgcAnswer(int status, String contentType, Map<String, String> headers, Body body) {
    public OgcAnswer {
        headers = Map.copyOf(headers);
    }

    /** Writes an answer's bytes and leaves the stream open. */
    @FunctionalInterface
    public interface Body {
        /**
         * Writes all bytes.
         *
         * @throws IOException from the stream
         */
        void write(OutputStream out) throws IOException;
    }

    /** A text that is at hand, in UTF-8. */
    public static OgcAnswer text(int status, String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new OgcAnswer(
                status, mediaType + ";charset=UTF-8", Map.of(), out -> out.write(bytes));
    }

    /** A body that is written while it is sent. */
    public static OgcAnswer stream(String contentType, Body body) {
        return new OgcAnswer(200, contentType, Map.of(), body);
    }
}
