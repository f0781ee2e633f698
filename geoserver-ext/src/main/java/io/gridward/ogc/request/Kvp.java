package io.gridward.ogc.request;

import io.gridward.ogc.fault.OgcFault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Parameters of a request: names in either case, values in UTF-8 (OGC 06-121r3 §11.5). A name may
 * come twice only with the same value. A blank value counts as absent.
 */
public final class Kvp {
    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Kvp() {}

    /** Parameters that are already decoded. */
    public static Kvp of(Map<String, String> decoded) {
        Kvp kvp = new Kvp();
        decoded.forEach(kvp::put);
        return kvp;
    }

    /**
     * Reads a query string or a form body.
     *
     * @throws OgcFault when it is too long, badly encoded or contradicts itself
     */
    public static Kvp parse(String encoded, OgcSettings settings) {
        if (encoded.length() > settings.maxFormBytes()) {
            throw tooLarge("请求参数", "the parameters", settings.maxFormBytes());
        }
        Kvp kvp = new Kvp();
        int count = 0;
        for (int from = 0; from <= encoded.length(); ) {
            int end = encoded.indexOf('&', from);
            end = end < 0 ? encoded.length() : end;
            if (end > from) {
                if (++count > settings.maxParameters()) {
                    throw OgcFault.of(
                            OgcFault.PARSING,
                            null,
                            "参数多于 %d 个".formatted(settings.maxParameters()),
                            "more than %d parameters".formatted(settings.maxParameters()));
                }
                String pair = encoded.substring(from, end);
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals), "query");
                kvp.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1), name));
            }
            from = end + 1;
        }
        return kvp;
    }

    /** The fault of a request over a size limit. */
    static OgcFault tooLarge(String zh, String en, int bytes) {
        return OgcFault.withStatus(
                413,
                OgcFault.PARSING,
                null,
                "%s超过 %d 字节".formatted(zh, bytes),
                "%s exceed %d bytes".formatted(en, bytes));
    }

    private void put(String name, String value) {
        String other = values.putIfAbsent(name.strip(), value);
        if (other != null && !other.equals(value)) {
            throw OgcFault.of(
                    OgcFault.INVALID,
                    OgcFault.quoted(name.strip().toLowerCase(Locale.ROOT)),
                    "参数 %s 出现两次且值不同".formatted(OgcFault.quoted(name)),
                    "parameter %s is given twice with different values"
                            .formatted(OgcFault.quoted(name)));
        }
    }

    private static String decode(String text, String name) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int n = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '%') {
                int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
                int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw badlyEncoded(name);
                }
                bytes[n++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[n++] = b == '+' ? (byte) ' ' : b;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, n))
                    .toString();
        } catch (CharacterCodingException e) {
            throw badlyEncoded(name);
        }
    }

    private static OgcFault badlyEncoded(String name) {
        String shown = OgcFault.quoted(name.toLowerCase(Locale.ROOT));
        return OgcFault.of(
                OgcFault.INVALID,
                shown,
                "参数 %s 的百分号编码或 UTF-8 有误".formatted(shown),
                "parameter %s is not percent-encoded UTF-8".formatted(shown));
    }

    /** True when the name was given, also without a value. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Value without blanks around it; empty when absent or blank. */
    public Optional<String> find(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    /**
     * Value of a parameter that has to be there.
     *
     * @throws OgcFault when it is not
     */
    public String get(String name) {
        return find(name).orElseThrow(() -> OgcFault.missing(name));
    }

    /** Parts between commas, without blanks around them; none when the parameter is absent. */
    public List<String> list(String name) {
        return find(name)
                .map(v -> Arrays.stream(v.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
    }

    /** A copy of all of them, names in either case. */
    public Map<String, String> asMap() {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        return copy;
    }
}
