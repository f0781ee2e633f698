package io.gridward.web.security;

import java.util.Collection;

/** What a browser may load for the page (Content Security Policy Level 3). */
public final class ContentPolicy {
    private static final String PICTURES = "img-src 'self' data: blob:";

    /** Only what comes from here, and pictures made by scripts. */
    static final String OWN =
            "default-src 'self'; "
                    + PICTURES
                    + "; style-src 'self' 'unsafe-inline';"
                    + " worker-src 'self' blob:; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private ContentPolicy() {}

    /**
     * The same, and pictures of these servers.
     *
     * @param servers sources such as {@code https://*.example.org}
     */
    public static String withPicturesOf(Collection<String> servers) {
        return OWN.replace(PICTURES, PICTURES + " " + String.join(" ", servers));
    }
}
