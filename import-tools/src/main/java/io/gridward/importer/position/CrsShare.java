package io.gridward.importer.position;

import io.gridward.core.crs.CrsName;
import java.util.Locale;

/**
 * How many rows a reading of the numbers would put into the city.
 *
 * @param name system and order of the two numbers
 * @param share 0 to 1
 */
public record CrsShare(CrsName name, double share) {

    /** {@code EPSG:4550 (north, east) 98.3 %}. */
    public String describe() {
        String order = name.crs().geographic() ? "lon, lat" : "east, north";
        String swapped = name.crs().geographic() ? "lat, lon" : "north, east";
        return String.format(
                Locale.ROOT,
                "%s (%s) %.1f %%",
                name.crs().code(),
                name.northFirst() ? swapped : order,
                100 * share);
    }
}
