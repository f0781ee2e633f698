package io.gridward.importer.position;

import io.gridward.core.crs.CrsName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How many rows a reading of the numbers would put into the city.
 *
 * @param name system and order of the two numbers
 * @param share 0 to 1
 */
record CrsShare(CrsName name, double share) {
    private static final int TOLD = 3;

    /** The best of a sorted list, those left out that would put no row into the city. */
    static String describe(List<CrsShare> shares) {
        String best =
                shares.stream()
                        .filter(share -> share.share() > 0)
                        .limit(TOLD)
                        .map(CrsShare::describe)
                        .collect(Collectors.joining("; "));
        return best.isEmpty() ? "0 %" : best;
    }

    /** {@code EPSG:4550 (north, east) 98.3 %}. */
    String describe() {
        return String.format(
                Locale.ROOT, "%s (%s) %.1f %%", name.crs().code(), order(name), 100 * share);
    }

    /** What the two numbers are, in their order. */
    static String order(CrsName name) {
        if (name.crs().geographic()) {
            return name.northFirst() ? "lat, lon" : "lon, lat";
        }
        return name.northFirst() ? "north, east" : "east, north";
    }
}
