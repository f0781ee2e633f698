package io.gridward.ogc.request;

import org.jspecify.annotations.Nullable;

/**
 * Limits and addresses of the OGC services, {@code gridward.ogc.*}.
 *
 * @param maxParameters most parameters of one request
 * @param maxFormBytes longest query string or form body, bytes
 * @param maxXmlBytes longest XML body, bytes
 * @param maxXmlDepth deepest nesting of elements in an XML body
 * @param maxSeconds longest time until an answer begins
 * @param maxSendingSeconds longest time, from then on, until it is at its end
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
        int maxSeconds,
        int maxSendingSeconds,
        @Nullable String publicUrl,
        boolean trustForwarded) {

    /** What holds when nothing is set: 200 parameters, 1 MiB, 64 levels, a minute, an hour. */
    public static OgcSettings defaults() {
        return new OgcSettings(200, 1 << 20, 1 << 20, 64, 60, 3600, null, false);
    }
}
