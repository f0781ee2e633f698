package io.gridward.ogc.filter;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.evaluate.BadFilter;
import io.gridward.core.layer.evaluate.NormalFilter;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Filters in CQL (OGC 07-006r1 Annex B) with the extensions that GeoServer's clients use (ECQL):
 * logic, comparisons, LIKE and ILIKE, IN, BETWEEN, IS NULL, spatial and temporal predicates,
 * feature identifiers, the functions of {@link Functions} and arithmetic. Faults have the locator
 * {@code CQL_FILTER} and name the word or the character.
 */
public final class CqlFilter {
    private static final String LOCATOR = "CQL_FILTER";
    private static final int LONGEST = 100_000;
    private static final int LONGEST_SRID = 24;
    private static final Pattern SRID = Pattern.compile("(?i)SRID\\s*=\\s*\\d+\\s*$");

    private CqlFilter() {}

    /**
     * The filter of a text, checked against the layer.
     *
     * @param defaultCrs coordinate system of shapes that name none; numbers are x before y
     * @throws OgcFault when it cannot be read or asks for what the layer lacks
     */
    public static Filter parse(String cql, Layer layer, CrsName defaultCrs) {
        try {
            if (cql.length() > LONGEST) {
                throw FilterFault.invalid(
                        "CQL 超过 %d 个字符".formatted(LONGEST),
                        "CQL exceeds %d characters".formatted(LONGEST));
            }
            Filter filter = new CqlReader(new CqlTokens(cql), layer, defaultCrs.crs()).read();
            NormalFilter.of(filter, layer);
            return filter;
        } catch (BadFilter e) {
            throw located(FilterFault.of(e));
        } catch (OgcFault e) {
            throw located(e);
        }
    }

    private static OgcFault located(OgcFault fault) {
        return OgcFault.withStatus(
                fault.status(), fault.code(), LOCATOR, fault.text().zh(), fault.text().en());
    }

    /** The texts of several layers, which semicolons part, those in shapes and texts left alone. */
    public static List<String> split(String value) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            quoted ^= c == '\'';
            if (c == ';' && !quoted && !isAfterSrid(value, i)) {
                parts.add(value.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(value.substring(from).strip());
        return parts;
    }

    /** True for the semicolon of {@code SRID=4550;}. */
    private static boolean isAfterSrid(String value, int at) {
        String before = value.substring(Math.max(0, at - LONGEST_SRID), at);
        return SRID.matcher(before).find();
    }
}
