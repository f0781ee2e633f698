package io.gridward.ogc.request;

import org.jspecify.annotations.Nullable;

/**
 * Limits and addresses of the OGC services, {@code gridward.ogc.*}.
 *
 * @param maxParameters most parameters of one request
 * @param maxFormBytes longest query string or form body, bytes
 * @param maxXmlBytes longest XML body, bytes
 * @param maxXmlDepth deepest nesting of elements in an XML body
 * @param publicUrl address under which clients reach the server, without a slash at its end; null:
 *     as the request says
 * @param trustForwarded whether X-Forwarded-Proto, -Host, -Port and -Prefix are believed; only
 *     behind a proxy that sets them itself
 */
public record OgcSettings(
        int maxParameters,
        int maxFormBytes,
        int maxXmlBytes,
        int maxXmlDepth,
        @Nullable String publicUrl,
        boolean trustForwarded) {

    /** What holds when nothing is set: 200 parameters, 1 MiB, 64 levels. */
    public static OgcSettings defaults() {
        return new OgcSettings(200, 1 << 20, 1 << 20, 64, null, false);
    }
}
