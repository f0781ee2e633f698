package io.gridward.ogc.wms;

import io.gridward.ogc.fault.OgcFault;
import java.util.List;
import java.util.Locale;

/** Forms in which GetFeatureInfo answers. */
enum InfoFormat {
    JSON("application/json", "json"),
    HTML("text/html", "html"),
    TEXT("text/plain", "text"),
    GEO_JSON("application/geo+json", "geojson"),
    GML(
            "application/gml+xml; version=3.2",
            "gml32",
            "text/xml;subtype=gml/3.2",
            "text/xml;subtype=gml/3.2.1");

    private static final List<InfoFormat> ORDER = List.of(values());

    private final String mediaType;
    private final List<String> aliases;

    InfoFormat(String mediaType, String... aliases) {
        this.mediaType = mediaType;
        this.aliases = List.of(aliases);
    }

    /** The format of that name, also with the plus sign lost that an address did not encode. */
    static InfoFormat of(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT)
                        .replace("gml xml", "gml+xml")
                        .replace("geo json", "geo+json")
                        .replaceAll("[\\s\"']", "")
                        .replaceAll(";charset=.*", "");
        return ORDER.stream()
                .filter(f -> f.key().equals(plain) || f.aliases.contains(plain))
                .findFirst()
                .orElseThrow(
                        () ->
                                OgcFault.of(
                                        WmsCodes.FORMAT,
                                        "INFO_FORMAT",
                                        "不支持格式 “%s”".formatted(OgcFault.quoted(name)),
                                        "INFO_FORMAT must be one of %s, not '%s'"
                                                .formatted(mediaTypes(), OgcFault.quoted(name))));
    }

    private String key() {
        return mediaType.replace(" ", "");
    }

    static List<String> mediaTypes() {
        return ORDER.stream().map(InfoFormat::mediaType).toList();
    }

    String mediaType() {
        return mediaType;
    }
}
