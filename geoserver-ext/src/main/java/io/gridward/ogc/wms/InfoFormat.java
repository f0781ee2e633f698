package io.gridward.ogc.wms;

import io.gridward.ogc.fault.OgcFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Forms in which GetFeatureInfo answers. */
enum InfoFormat {
    JSON("application/json", "application/geo+json"),
    HTML("text/html", "html"),
    TEXT("text/plain", "text");

    private final String mediaType;
    private final String alias;

    InfoFormat(String mediaType, String alias) {
        this.mediaType = mediaType;
        this.alias = alias;
    }

    static InfoFormat of(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\s*;.*", "");
        return Arrays.stream(values())
                .filter(f -> f.mediaType.equals(plain) || f.alias.equals(plain))
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

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(InfoFormat::mediaType).toList();
    }

    String mediaType() {
        return mediaType;
    }
}
