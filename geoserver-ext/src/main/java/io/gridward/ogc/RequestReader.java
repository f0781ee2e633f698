package io.gridward.ogc;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads an HTTP request within the limits: parameters, form or XML body, own address. */
final class RequestReader {
    private static final String FORM = "application/x-www-form-urlencoded";
    private final OgcSettings settings;

    RequestReader(OgcSettings settings) {
        this.settings = settings;
    }

    OgcRequest read(HttpServletRequest in) throws IOException {
        String query = in.getQueryString() == null ? "" : in.getQueryString();
        byte[] body = in.getMethod().equals("POST") ? body(in) : new byte[0];
        String base = new PublicAddress(settings).of(in);
        String address = base + in.getRequestURI();
        if (isForm(in) || body.length == 0) {
            String form = new String(body, StandardCharsets.UTF_8).strip();
            String both = query.isEmpty() || form.isEmpty() ? query + form : query + "&" + form;
            Kvp kvp = Kvp.parse(both, settings);
            return new OgcRequest(kvp, new byte[0], address, base);
        }
        return new OgcRequest(Kvp.parse(query, settings), body, address, base);
    }

    private byte[] body(HttpServletRequest in) throws IOException {
        int most = isForm(in) ? settings.maxFormBytes() : settings.maxXmlBytes();
        byte[] body = in.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw OgcFault.withStatus(
                    413,
                    OgcFault.PARSING,
                    null,
                    "请求体超过 %d 字节".formatted(most),
                    "the body exceeds %d bytes".formatted(most));
        }
        return body;
    }

    private static boolean isForm(HttpServletRequest in) {
        String type = in.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
    }
}
