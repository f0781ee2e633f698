package io.gridward.ogc.wfs.query;

import io.gridward.ogc.fault.OgcFault;
import java.util.List;
import java.util.Locale;

/** Names of the one form in which schemas are given: GML 3.2 (OGC 07-036). */
public final class SchemaFormat {
    /** All names, the default first. */
    public static final List<String> NAMES =
            List.of(
                    "application/gml+xml; version=3.2",
                    "text/xml; subtype=gml/3.2",
                    "text/xml; subtype=gml/3.2.1",
                    "gml32");

    private SchemaFormat() {}

    static void check(String name) {
        String wanted = plain(Presentation.withPlus(name));
        if (NAMES.stream().noneMatch(n -> plain(n).equals(wanted))) {
            String known = String.join(" | ", NAMES);
            throw OgcFault.invalid("outputFormat", name, "以下格式之一: " + known, "one of " + known);
        }
    }

    private static String plain(String name) {
        return name.replace(" ", "").replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
