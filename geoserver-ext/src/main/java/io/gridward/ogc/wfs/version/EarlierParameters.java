package io.gridward.ogc.wfs.version;

import io.gridward.ogc.request.Kvp;
import java.util.Map;

/**
 * GetFeature and DescribeFeatureType of WFS 1.1.0 (OGC 04-094 §14.7) and 1.0.0 (OGC 02-058 §13) in
 * the parameters of WFS 2.0: other names, and commas between types, which there mean a join.
 */
public final class EarlierParameters {
    private static final Map<String, String> NAMES =
            Map.of(
                    "typeName", "typeNames",
                    "featureId", "resourceId",
                    "maxFeatures", "count",
                    "namespace", "namespaces");

    private EarlierParameters() {}

    /** The parameters as WFS 2.0 has them; those of 2.0 itself are let pass. */
    public static Kvp modern(Kvp asked, WfsVersion version) {
        if (!version.earlier()) {
            return asked;
        }
        Map<String, String> all = asked.asMap();
        NAMES.forEach(
                (before, now) -> {
                    String value = all.remove(before);
                    if (value != null) {
                        all.putIfAbsent(now, value);
                    }
                });
        all.computeIfPresent("typeNames", (name, value) -> grouped(value));
        all.put("version", version.text());
        return Kvp.of(all);
    }

    /** {@code a,b} is {@code (a)(b)} now. */
    private static String grouped(String types) {
        return types.contains("(") || !types.contains(",")
                ? types
                : "(" + types.strip().replaceAll("\\s*,\\s*", ")(") + ")";
    }
}
