package io.gridward.ogc;

import io.gridward.ogc.request.OgcSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where clients reach the server. The Host header is a stranger's word: it is used only when it
 * looks like a host and a port, else the address the connection came in on.
 */
public final class PublicAddress {
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._~-]+)*");

    private final OgcSettings settings;

    /** By the settings of the OGC services. */
    public PublicAddress(OgcSettings settings) {
        this.settings = settings;
    }

    /** Scheme, host, port and a proxy's prefix; the path of the request follows it. */
    public String of(HttpServletRequest in) {
        String configured = settings.publicUrl();
        if (configured != null) {
            return configured;
        }
        String scheme = in.isSecure() ? "https" : "http";
        @Nullable String host = in.getHeader("Host");
        String prefix = "";
        if (settings.trustForwarded()) {
            scheme = "https".equals(first(in, "X-Forwarded-Proto")) ? "https" : scheme;
            host = forwardedHost(in, host);
            String asked = first(in, "X-Forwarded-Prefix");
            prefix = asked != null && PREFIX.matcher(asked).matches() ? asked : "";
        }
        boolean usable = host != null && HOST.matcher(host).matches();
        return scheme + "://" + (usable ? host : local(in)) + prefix;
    }

    private static @Nullable String forwardedHost(HttpServletRequest in, @Nullable String host) {
        String forwarded = first(in, "X-Forwarded-Host");
        if (forwarded == null) {
            return host;
        }
        String port = first(in, "X-Forwarded-Port");
        boolean bare = forwarded.lastIndexOf(':') <= forwarded.lastIndexOf(']');
        boolean usual = port == null || port.equals("80") || port.equals("443");
        return bare && !usual ? forwarded + ":" + port : forwarded;
    }

    private static @Nullable String first(HttpServletRequest in, String header) {
        String value = in.getHeader(header);
        return value == null ? null : value.split(",", 2)[0].strip();
    }

    private static String local(HttpServletRequest in) {
        String address = in.getLocalAddr();
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + in.getLocalPort();
    }
}
