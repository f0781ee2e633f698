package io.gridward.ogc.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The formats features are offered in, by the names clients use. */
public final class FeatureFormats {
    /** XML namespace of all layers, prefix {@code gw}. */
    public static final String NAMESPACE = "http://gridward.io/gw";

    private static final List<String> NAMES =
            List.of(
                    "application/gml+xml; version=3.2",
                    "text/xml; subtype=gml/3.2",
                    "text/xml; subtype=gml/3.2.1",
                    "gml32",
                    "application/json",
                    "json",
                    "application/geo+json");
    private static final Map<String, FeatureFormat> BY_NAME = byName();

    private FeatureFormats() {}

    /**
     * The format of an outputFormat parameter: letters in either case, blanks and quotes as they
     * come; also with the plus sign lost that an address did not encode.
     */
    public static Optional<FeatureFormat> find(String outputFormat) {
        String name =
                outputFormat
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("gml xml", "gml+xml")
                        .replace("geo json", "geo+json")
                        .replaceAll("[\\s\"']", "");
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All names, the default first, as capabilities list them. */
    public static List<String> names() {
        return NAMES;
    }

    private static Map<String, FeatureFormat> byName() {
        Map<String, FeatureFormat> formats = new HashMap<>();
        for (String name : NAMES) {
            String key = name.replace(" ", "");
            formats.put(key, name.contains("json") ? json(name) : gml(name));
        }
        return formats;
    }

    private static FeatureFormat gml(String name) {
        return new GmlFormat(name.contains("/") ? name : NAMES.get(0));
    }

    private static FeatureFormat json(String name) {
        return new GeoJsonFormat(name.contains("/") ? name : "application/json");
    }
}
