package io.gridward.web.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A request as its bytes, which need not be what a client library would send.
 *
 * @param query of the address, not encoded any further
 * @param contentType blank: none is said
 */
record RawRequest(String method, String path, String query, String contentType, byte[] body) {

    static RawRequest get(String path, String query) {
        return new RawRequest("GET", path, query, "", new byte[0]);
    }

    static RawRequest post(String path, String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new RawRequest("POST", path, "", contentType, bytes);
    }

    RawRequest withQuery(String other) {
        return new RawRequest(method, path, other, contentType, body);
    }

    RawRequest withBody(byte[] other) {
        return new RawRequest(method, path, query, contentType, other);
    }

    RawRequest withContentType(String other) {
        return new RawRequest(method, path, query, other, body);
    }

    /** What goes over the wire; characters of the address beyond Latin-1 become question marks. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder(method).append(' ').append(path);
        if (!query.isEmpty()) {
            head.append('?').append(query);
        }
        head.append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if (!contentType.isEmpty()) {
            head.append("Content-Type: ").append(contentType).append("\r\n");
        }
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    @Override
    public String toString() {
        String text = new String(bytes(), StandardCharsets.ISO_8859_1);
        return text.length() > 1500 ? text.substring(0, 1500) + "…" : text;
    }
}
