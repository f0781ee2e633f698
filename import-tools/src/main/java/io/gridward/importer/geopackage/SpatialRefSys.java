package io.gridward.importer.geopackage;

import io.gridward.core.crs.Crs;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row of {@code gpkg_spatial_ref_sys}.
 *
 * @param epsg number in the EPSG registry
 * @param name its name there
 * @param definition well-known text 1 (OGC 01-009)
 */
record SpatialRefSys(int epsg, String name, String definition) {
    private static final Map<Integer, SpatialRefSys> ALL =
            SqlText.read("spatial-ref-sys.tsv")
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(f -> new SpatialRefSys(Integer.parseInt(f[0]), f[1], f[2]))
                    .collect(Collectors.toMap(SpatialRefSys::epsg, Function.identity()));

    /**
     * The row of a system.
     *
     * @throws io.gridward.core.crs.UnknownCrs when Gridward does not know it
     */
    static SpatialRefSys get(int epsg) {
        return ALL.get(Crs.ofEpsg(epsg).epsg());
    }
}
