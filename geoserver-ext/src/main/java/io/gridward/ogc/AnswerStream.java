package io.gridward.ogc;

import io.gridward.ogc.request.OgcAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * The way to the client. The first bytes are held back, so that an answer that fails early can
 * still be replaced by a fault; texts are compressed when the client takes gzip.
 */
final class AnswerStream extends OutputStream {
    private static final int HELD_BYTES = 32 << 10;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(HELD_BYTES);
    private final Map<String, String> headers = new TreeMap<>();
    private OutputStream open = OutputStream.nullOutputStream();
    private volatile boolean sending;

    AnswerStream(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Begins an answer; one that was begun before and not sent is forgotten, headers too. */
    void begin(OgcAnswer answer) {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        headers.clear();
        headers.putAll(answer.headers());
    }

    /** True when the first bytes have left; may be asked by another thread. */
    boolean isSending() {
        return sending;
    }

    /**
     * Throws away what is held back.
     *
     * @throws IOException when bytes have left already: the connection has to break
     */
    void restart() throws IOException {
        if (sending) {
            throw new IOException("the answer failed after its first bytes were sent");
        }
        held.reset();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!sending && held.size() + length > HELD_BYTES) {
            release(true);
        }
        if (sending) {
            open.write(bytes, from, length);
        } else {
            held.write(bytes, from, length);
        }
    }

    /** Sends what is left; nothing can be written after it. */
    void finish() throws IOException {
        if (!sending) {
            release(false);
        }
        if (open instanceof GZIPOutputStream gzip) {
            gzip.finish();
        }
        open.flush();
    }

    private void release(boolean more) throws IOException {
        headers.forEach(response::setHeader);
        boolean text = isText(response.getContentType());
        if (text) {
            response.addHeader("Vary", "Accept-Encoding");
        }
        if (text && takesGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            open = new GZIPOutputStream(response.getOutputStream(), 8192);
        } else {
            open = response.getOutputStream();
            if (!more) {
                response.setContentLength(held.size());
            }
        }
        sending = true;
        held.writeTo(open);
    }

    private static boolean isText(String contentType) {
        return contentType.startsWith("text/")
                || contentType.contains("xml")
                || contentType.contains("json");
    }

    /** True when the header names gzip with a weight above zero (RFC 9110 §12.5.3). */
    static boolean takesGzip(String header) {
        if (header == null) {
            return false;
        }
        for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] pieces = part.strip().split(";");
            String weight = pieces.length > 1 ? pieces[1].replace(" ", "") : "q=1";
            if (pieces[0].strip().equals("gzip")) {
                return !weight.matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
