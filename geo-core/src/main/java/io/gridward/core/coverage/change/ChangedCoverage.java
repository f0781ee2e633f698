package io.gridward.core.coverage.change;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.coverage.CoverageCheck;
import io.gridward.core.coverage.CoverageFault;
import io.gridward.core.coverage.CoverageFinding;
import io.gridward.core.coverage.CoverageProgress;
import io.gridward.core.coverage.CoverageReport;
import io.gridward.core.coverage.CoverageSettings;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The coverage of a city before and after a change of some ground, looked at no farther than is
 * needed to tell what is new as the check of the whole city would (decision 0027). Begins with a
 * rectangle around the change and looks farther while something new reaches the rectangle's rim, in
 * the end at everything. Used by one thread.
 */
public final class ChangedCoverage {
    /** About 200 m. */
    private static final double MARGIN_DEGREES = 0.002;

    /** About 1 m, more than any tolerance of the check. */
    private static final double RIM_DEGREES = 1.5e-5;

    /** The least that is added when it was not enough, about 400 m. */
    private static final double STEP_DEGREES = 0.004;

    private final FeatureSource before;
    private final FeatureSource after;
    private final TypeCatalog types;
    private final CoverageSettings settings;
    private final CoverageProgress progress;

    private ChangedCoverage(
            FeatureSource before,
            FeatureSource after,
            TypeCatalog types,
            CoverageSettings settings,
            CoverageProgress progress) {
        this.before = before;
        this.after = after;
        this.types = types;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * What was found on both sides.
     *
     * @param before findings of the city as it is, where it was looked at
     * @param after findings of the city after the change there
     * @param fresh those after that were not there before, the same as of the whole city
     * @param window rectangle that was looked at, EPSG:4490; null when all was
     */
    public record Found(
            CoverageReport before,
            CoverageReport after,
            List<CoverageFinding> fresh,
            @Nullable Envelope window) {
        public Found {
            fresh = List.copyOf(fresh);
        }
    }

    /**
     * Compares two states of a city.
     *
     * @param before the city as it is
     * @param after the city after the change
     * @param ground rectangle around all shapes that differ, as they were and as they would be,
     *     EPSG:4490; rows without a shape have to be the same
     */
    public static Found between(
            FeatureSource before,
            FeatureSource after,
            TypeCatalog types,
            CoverageSettings settings,
            Envelope ground,
            CoverageProgress progress) {
        return new ChangedCoverage(before, after, types, settings, progress).find(ground);
    }

    private Found find(Envelope ground) {
        Envelope city = city();
        Envelope window = new Envelope(ground);
        window.expandBy(MARGIN_DEGREES);
        while (!window.contains(city)) {
            CoverageReport was = check(before).within(window).run(progress);
            CoverageReport would = check(after).within(window).run(progress);
            List<CoverageFinding> fresh = would.newSince(was);
            Envelope more = unsettled(was, would, fresh, window);
            if (more == null) {
                return new Found(was, would, fresh, window);
            }
            window.expandToInclude(more);
            window.expandBy(
                    Math.max(STEP_DEGREES, window.getWidth()),
                    Math.max(STEP_DEGREES, window.getHeight()));
        }
        CoverageReport was = check(before).run(progress);
        CoverageReport would = check(after).run(progress);
        return new Found(was, would, would.newSince(was), null);
    }

    private CoverageCheck check(FeatureSource source) {
        return CoverageCheck.of(source, types, settings);
    }

    private Envelope city() {
        Envelope all = new Envelope();
        for (FeatureSource source : List.of(before, after)) {
            for (String layer : List.of("division", "unit_grid")) {
                source.bounds(LayerCatalog.city().get(layer)).ifPresent(all::expandToInclude);
            }
        }
        return all;
    }

    /** Ground of what the window does not tell for sure; null when it tells all. */
    private @Nullable Envelope unsettled(
            CoverageReport was,
            CoverageReport would,
            List<CoverageFinding> fresh,
            Envelope window) {
        Envelope inner = new Envelope(window);
        inner.expandBy(-RIM_DEGREES);
        Envelope more = new Envelope();
        for (CoverageFinding f : fresh) {
            Geometry ground = f.geometry();
            if (ground != null
                    && (!inner.contains(ground.getEnvelopeInternal())
                            || isGridGap(f) && meets(would.open(), ground))) {
                more.expandToInclude(ground.getEnvelopeInternal());
            }
        }
        CoverageReport known = withOpen(was);
        openedBy(would, known).forEach(f -> more.expandToInclude(boxOf(f)));
        List<CoverageFinding> surely = would.newSince(known);
        fresh.stream()
                .filter(f -> isGridGap(f) && !surely.contains(f))
                .forEach(f -> more.expandToInclude(boxOf(f)));
        return more.isNull() ? null : more;
    }

    /** Open ground counted as gaps: of it the window does not tell whether it was one. */
    private static CoverageReport withOpen(CoverageReport was) {
        List<CoverageFinding> all = new ArrayList<>(was.findings());
        all.addAll(was.open());
        return new CoverageReport(was.settings(), all, List.of());
    }

    /** Open ground that was covered before. */
    private static List<CoverageFinding> openedBy(CoverageReport would, CoverageReport known) {
        return new CoverageReport(would.settings(), would.open(), List.of()).newSince(known);
    }

    private static boolean isGridGap(CoverageFinding f) {
        return f.what() == CoverageFault.GRID_GAP;
    }

    private static boolean meets(List<CoverageFinding> open, Geometry ground) {
        return open.stream()
                .map(CoverageFinding::geometry)
                .filter(Objects::nonNull)
                .anyMatch(g -> g.intersects(ground));
    }

    private static Envelope boxOf(CoverageFinding f) {
        return Objects.requireNonNull(f.geometry()).getEnvelopeInternal();
    }
}
