package io.gridward.web.locate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a client takes gzip (RFC 9110 §12.5.3). */
public final class AcceptedGzip {
    private AcceptedGzip() {}

    /** Reads the headers {@code Accept-Encoding}; none means that the file is sent as it is. */
    public static boolean in(String @Nullable [] headers) {
        boolean any = false;
        for (String header : headers == null ? new String[0] : headers) {
            for (String coding : header.toLowerCase(Locale.ROOT).split(",")) {
                String[] parts = coding.strip().split("\\s*;\\s*");
                boolean wanted = parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
                if (parts[0].equals("gzip")) {
                    return wanted;
                }
                any |= parts[0].equals("*") && wanted;
            }
        }
        return any;
    }
}
