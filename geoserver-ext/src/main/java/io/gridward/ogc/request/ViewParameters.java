package io.gridward.ogc.request;

import io.gridward.ogc.fault.OgcFault;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * GeoServer's {@code viewparams}: {@code name:value;name:value}, by which a request says what a
 * layer that is made for it holds. A backslash stands before a semicolon that is meant as such; a
 * comma may have one.
 */
public final class ViewParameters {
    private static final String NAME = "viewparams";

    private ViewParameters() {}

    /**
     * Reads them.
     *
     * @param known names that there are
     * @throws OgcFault for another name, one without a value, or one that comes twice
     */
    public static Map<String, String> parse(Kvp request, Collection<String> known) {
        Map<String, String> values = new TreeMap<>();
        Optional<String> text = request.find(NAME);
        if (text.isEmpty()) {
            return values;
        }
        for (String part : text.get().split("(?<!\\\\);")) {
            if (part.isBlank()) {
                continue;
            }
            int colon = part.indexOf(':');
            String name = (colon < 0 ? part : part.substring(0, colon)).strip();
            String value = colon < 0 ? "" : part.substring(colon + 1).strip();
            if (!known.contains(name) || value.isEmpty() || values.containsKey(name)) {
                String all = String.join(", ", known);
                throw OgcFault.invalid(
                        NAME,
                        part,
                        " 名称:值，以分号分隔，名称各出现一次，为 " + all + " 之一",
                        "name:value between semicolons, each name once, one of " + all);
            }
            values.put(name, value.replace("\\;", ";").replace("\\,", ","));
        }
        return values;
    }
}
