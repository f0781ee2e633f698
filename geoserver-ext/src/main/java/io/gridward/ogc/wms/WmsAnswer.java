package io.gridward.ogc.wms;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A finished answer, ready to be sent.
 *
 * @param status HTTP status
 * @param contentType media type with its character set
 * @param body writes the bytes
 */
public record WmsAnswer(int status, String contentType, Body body) {

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

    static WmsAnswer text(int status, String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new WmsAnswer(status, mediaType + ";charset=UTF-8", out -> out.write(bytes));
    }
}
