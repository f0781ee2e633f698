package io.gridward.importer.report.page;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What is drawn under the findings, EPSG:4490: outlines of divisions by level, unit grids. */
final class CityPicture {
    private static final int MOST_GRIDS = 3000;
    private static final double MARGIN_DEGREES = 0.03;

    private final FeatureSource source;
    private final LocalDate day;
    private final Map<String, List<Geometry>> divisions = new HashMap<>();

    /** The city as it stands in a store on a day. */
    CityPicture(FeatureSource source, LocalDate day) {
        this.source = source;
        this.day = day;
        FeatureQuery query = FeatureQuery.of(LayerCatalog.city().get("division"), day);
        try (FeatureStream all = source.read(query.reading(List.of("code", "level"), true))) {
            while (all.hasNext()) {
                Feature division = all.next();
                if (division.geometry() != null) {
                    divisions
                            .computeIfAbsent(
                                    String.valueOf(division.text("level")), k -> new ArrayList<>())
                            .add(division.geometry());
                }
            }
        }
    }

    /** Outlines of a level: {@code county}, {@code subdistrict}, {@code community}. */
    List<Geometry> level(String level) {
        return divisions.getOrDefault(level, List.of());
    }

    /** Unit grids that touch a rectangle of degrees; none when a page cannot hold so many. */
    List<Geometry> grids(Envelope within) {
        List<Geometry> grids = new ArrayList<>();
        FeatureQuery query =
                FeatureQuery.of(LayerCatalog.city().get("unit_grid"), day)
                        .where(Filter.bbox(within))
                        .reading(List.of("code"), true)
                        .page(0, MOST_GRIDS + 1L);
        try (FeatureStream all = source.read(query)) {
            while (all.hasNext()) {
                Geometry grid = all.next().geometry();
                if (grid != null) {
                    grids.add(grid);
                }
            }
        }
        return grids.size() > MOST_GRIDS ? List.of() : grids;
    }

    /** Rectangle around the city with a margin, in degrees; null when nothing is known of it. */
    Envelope range() {
        Envelope range = new Envelope();
        level("county").forEach(g -> range.expandToInclude(g.getEnvelopeInternal()));
        range.expandBy(MARGIN_DEGREES);
        return range;
    }
}
