package io.gridward.ogc.wfs.query;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.wfs.query.Names.Prefixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The order of a SORTBY parameter: {@code name}, {@code name A}, {@code name ASC}, {@code +name};
 * {@code name D}, {@code name DESC}, {@code -name} (OGC 09-026r2 §7.13 and GeoServer's signs).
 */
final class SortBy {
    private static final String PARAMETER = "sortBy";

    private final Names names;

    SortBy(Names names) {
        this.names = names;
    }

    List<SortKey> parse(String value, Layer layer, Prefixes prefixes) {
        List<SortKey> keys = new ArrayList<>();
        for (String part : value.split(",", -1)) {
            keys.add(one(part.strip(), layer, prefixes));
        }
        return keys;
    }

    private SortKey one(String text, Layer layer, Prefixes prefixes) {
        String[] words = text.split("\\s+");
        if (words.length > 2) {
            throw OgcFault.invalid(PARAMETER, text, "属性名和 ASC 或 DESC", "a name and ASC or DESC");
        }
        boolean sign = text.startsWith("-") || text.startsWith("+");
        String name = sign ? words[0].substring(1) : words[0];
        String order = words.length < 2 ? text.startsWith("-") ? "DESC" : "ASC" : words[1];
        return key(name, order, layer, prefixes);
    }

    /** One part of an order whose parts are apart already, as in XML. */
    SortKey key(String name, String order, Layer layer, Prefixes prefixes) {
        String attribute = names.property(PARAMETER, name, layer, prefixes);
        if (attribute.equals(Layer.GEOMETRY)) {
            throw OgcFault.invalid(PARAMETER, name, "可排序的属性", "an attribute that has an order");
        }
        return switch (order.toUpperCase(Locale.ROOT)) {
            case "A", "ASC" -> new SortKey(attribute, true);
            case "D", "DESC" -> new SortKey(attribute, false);
            default -> throw OgcFault.invalid(PARAMETER, order, " ASC 或 DESC", "ASC or DESC");
        };
    }
}
