package io.gridward.ogc.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The formats features are offered in, by the names clients use. */
public final class FeatureFormats {
    /** XML namespace of all layers, prefix {@code gw}. */
    public static final String NAMESPACE = "http://gridward.io/gw";

    private static final List<FeatureFormat> OWN =
            List.of(
                    gml("application/gml+xml; version=3.2", GmlVersion.V3_2),
                    gml("text/xml; subtype=gml/3.2", GmlVersion.V3_2),
                    gml("text/xml; subtype=gml/3.2.1", GmlVersion.V3_2),
                    gml("application/gml+xml; version=3.2", GmlVersion.V3_2, "gml32"),
                    json("application/json"),
                    new GeoJsonFormat("json", "application/json"),
                    json("application/geo+json"),
                    gml("text/xml; subtype=gml/3.1.1", GmlVersion.V3_1),
                    gml("text/xml; subtype=gml/3.1.1", GmlVersion.V3_1, "gml3"),
                    gml("text/xml; subtype=gml/2.1.2", GmlVersion.V2),
                    gml("text/xml; subtype=gml/2.1.2", GmlVersion.V2, "GML2"));

    private final Map<String, FeatureFormat> byName = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private FeatureFormats(List<FeatureFormat> formats) {
        for (FeatureFormat format : formats) {
            for (String name : format.names()) {
                if (byName.putIfAbsent(key(name), format) != null) {
                    throw new IllegalArgumentException("two formats are named " + name);
                }
                names.add(name);
            }
        }
    }

    /** GML 3.2, 3.1 and 2, and GeoJSON. */
    public static FeatureFormats own() {
        return with(List.of());
    }

    /**
     * These and others.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public static FeatureFormats with(List<FeatureFormat> others) {
        List<FeatureFormat> all = new ArrayList<>(OWN);
        all.addAll(others);
        return new FeatureFormats(all);
    }

    /**
     * The format of an outputFormat parameter: letters in either case, blanks and quotes as they
     * come; also with the plus sign lost that an address did not encode.
     */
    public Optional<FeatureFormat> find(String outputFormat) {
        return Optional.ofNullable(byName.get(key(outputFormat)));
    }

    private static String key(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replace("gml xml", "gml+xml")
                .replace("geo json", "geo+json")
                .replace("kml xml", "kml+xml")
                .replace("geopackage sqlite3", "geopackage+sqlite3")
                .replaceAll("[\\s\"']", "");
    }

    /** All names, that of GML 3.2 first, as capabilities list them. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** Under its content type, or under short names. */
    private static FeatureFormat gml(String mediaType, GmlVersion version, String... names) {
        return new GmlFormat(
                names.length == 0 ? List.of(mediaType) : List.of(names), mediaType, version);
    }

    private static FeatureFormat json(String mediaType) {
        return new GeoJsonFormat(mediaType, mediaType);
    }
}
