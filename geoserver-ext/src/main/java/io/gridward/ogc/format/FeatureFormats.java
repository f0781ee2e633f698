package io.gridward.ogc.format;

import java.util.List;
import java.util.Optional;

/** The formats features are offered in, by the names clients use. */
public final class FeatureFormats {
    /** XML namespace of all layers, prefix {@code gw}. */
    public static final String NAMESPACE = "http://gridward.io/gw";

    private FeatureFormats() {}

    /** The format of an outputFormat parameter, letters in either case. */
    public static Optional<FeatureFormat> find(String outputFormat) {
        return Optional.empty();
    }

    /** All names, the default first, as capabilities list them. */
    public static List<String> names() {
        return List.of(
                "application/gml+xml; version=3.2",
                "text/xml; subtype=gml/3.2",
                "text/xml; subtype=gml/3.2.1",
                "gml32",
                "application/json",
                "json",
                "application/geo+json");
    }
}
