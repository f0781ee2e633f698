package io.gridward.core.coverage;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Checks unit grids and responsibility lists for gaps and conflicts (standards G7, §5.4; what
 * counts as a conflict is decision 0009). Nothing is written. The source may lay staged rows over
 * the published ones; it is read once per layer. Safe for use by many threads, each with its own
 * progress.
 */
public final class CoverageCheck {
    private final FeatureSource source;
    private final TypeCatalog types;
    private final CoverageSettings settings;
    private final @Nullable Envelope window;

    private CoverageCheck(
            FeatureSource source,
            TypeCatalog types,
            CoverageSettings settings,
            @Nullable Envelope window) {
        this.source = source;
        this.types = types;
        this.settings = settings;
        this.window = window;
    }

    /** A check of what a source holds. */
    public static CoverageCheck of(
            FeatureSource source, TypeCatalog types, CoverageSettings settings) {
        return new CoverageCheck(source, types, settings, null);
    }

    /**
     * The same for the ground in a rectangle: only shapes that reach into it are looked at, each of
     * them whole. What lies all inside is found as the check of everything finds it; what goes on
     * outside may be larger, or smaller, than it is told. Of ground in no grid that goes on outside
     * it is not known whether grids enclose it: {@link CoverageReport#open}.
     *
     * @param rectangle in EPSG:4490
     */
    public CoverageCheck within(Envelope rectangle) {
        return new CoverageCheck(source, types, settings, new Envelope(rectangle));
    }

    /**
     * Runs it.
     *
     * @throws CoverageCancelled when the progress says so, or the thread is interrupted
     */
    public CoverageReport run(CoverageProgress progress) {
        CityRows rows = CityRows.read(source, settings, window, progress);
        List<CoverageFinding> found = new ArrayList<>();
        List<CoverageFinding> open = new ArrayList<>();
        if (settings.coverages().contains(Coverage.UNIT_GRID)) {
            found.addAll(new GridCheck(rows, settings, progress, open::add).run());
        }
        if (settings.coverages().contains(Coverage.RESPONSIBILITY)) {
            found.addAll(
                    new ResponsibilityCheck(rows, types, settings, progress, this::componentPlace)
                            .run());
        }
        found.sort(
                Comparator.comparing((CoverageFinding f) -> !f.what().gap())
                        .thenComparing(CoverageFinding::what)
                        .thenComparing(
                                Comparator.comparingDouble(
                                                (CoverageFinding f) -> f.size().squareMetres())
                                        .reversed())
                        .thenComparing(CoverageFinding::id));
        return new CoverageReport(settings, found, open);
    }

    private @Nullable Geometry componentPlace(String code) {
        FeatureQuery query =
                FeatureQuery.of(LayerCatalog.city().get("component"), settings.day())
                        .where(Filter.equal("code", code));
        try (FeatureStream rows = source.read(query.reading(List.of(), true))) {
            return rows.hasNext() ? rows.next().geometry() : null;
        }
    }
}
