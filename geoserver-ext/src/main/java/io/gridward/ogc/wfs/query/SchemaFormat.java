package io.gridward.ogc.wfs.query;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.GmlVersion;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of the forms in which schemas are given. */
public final class SchemaFormat {
    private static final Map<String, GmlVersion> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("application/gml+xml; version=3.2", GmlVersion.V3_2);
        FORMS.put("text/xml; subtype=gml/3.2", GmlVersion.V3_2);
        FORMS.put("text/xml; subtype=gml/3.2.1", GmlVersion.V3_2);
        FORMS.put("gml32", GmlVersion.V3_2);
        FORMS.put("text/xml; subtype=gml/3.1.1", GmlVersion.V3_1);
        FORMS.put("gml3", GmlVersion.V3_1);
        FORMS.put("text/xml; subtype=gml/2.1.2", GmlVersion.V2);
        FORMS.put("XMLSCHEMA", GmlVersion.V2);
    }

    /** All names, those of GML 3.2 first. */
    public static final List<String> NAMES = List.copyOf(FORMS.keySet());

    private SchemaFormat() {}

    /** The form of that name, without one that of the version. */
    static GmlVersion of(Optional<String> name, WfsVersion version) {
        if (name.isEmpty()) {
            return version.gml();
        }
        String wanted = plain(Presentation.withPlus(name.get()));
        String known = String.join(" | ", NAMES);
        return FORMS.entrySet().stream()
                .filter(e -> plain(e.getKey()).equals(wanted))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseThrow(
                        () ->
                                OgcFault.invalid(
                                        "outputFormat",
                                        name.get(),
                                        "以下格式之一: " + known,
                                        "one of " + known));
    }

    private static String plain(String name) {
        return name.replace(" ", "").replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
