package io.gridward.importer.activation;

import io.gridward.core.batch.Batches;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.coverage.CoverageCheck;
import io.gridward.core.coverage.CoverageFinding;
import io.gridward.core.coverage.CoverageProgress;
import io.gridward.core.coverage.CoverageReport;
import io.gridward.core.coverage.CoverageSettings;
import io.gridward.core.coverage.change.ChangedCoverage;
import io.gridward.core.finding.Severity;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/**
 * The coverage of the city as it would be, compared with the coverage as it is.
 *
 * @param fresh gaps and conflicts that there would be and are not, the largest first
 * @param before how many there are where it was looked
 * @param after how many there would be there
 */
public record CoverageProof(List<NewFinding> fresh, long before, long after) {
    private static final Set<String> PROVED =
            Set.of(
                    "unit_grid",
                    "responsibility_zone",
                    "responsibility_line",
                    "facility_rule",
                    "division");

    public CoverageProof {
        fresh = List.copyOf(fresh);
    }

    /** True for layers that decide who answers for a piece of ground. */
    public static boolean concerns(String layer) {
        return PROVED.contains(layer);
    }

    /** Checks from the day on, also the periods that begin later. */
    static CoverageProof of(Store store, long batch, LocalDate day, CoverageProgress progress) {
        FeatureSource would = Batches.in(store).whatIf(batch, day);
        CoverageSettings settings = CoverageSettings.from(day).withLaterGrids();
        TypeCatalog types = TypeCatalog.in(store);
        CoverageReport now =
                CoverageCheck.of(StoredFeatures.in(store), types, settings).run(progress);
        CoverageReport then = CoverageCheck.of(would, types, settings).run(progress);
        return of(now, then, then.newSince(now));
    }

    /**
     * The same of a change that is not staged. What is new is what it is for the whole city; looked
     * at, and counted, is what lies near the change.
     *
     * @param source the city as it is
     * @param would the city after the change
     * @param settings what is checked: coverages that the change cannot touch may be left out
     * @param ground rectangle around all shapes that differ, before and after, EPSG:4490
     */
    public static CoverageProof near(
            Store store,
            FeatureSource source,
            FeatureSource would,
            CoverageSettings settings,
            Envelope ground) {
        ChangedCoverage.Found found =
                ChangedCoverage.between(
                        source,
                        would,
                        TypeCatalog.in(store),
                        settings,
                        ground,
                        CoverageProgress.NONE);
        return of(found.before(), found.after(), found.fresh());
    }

    private static CoverageProof of(
            CoverageReport now, CoverageReport then, List<CoverageFinding> fresh) {
        return new CoverageProof(
                fresh.stream().map(f -> NewFinding.of(f, now)).toList(),
                now.findings().size(),
                then.findings().size());
    }

    /** New gaps. */
    public long gaps() {
        return blocking().stream().filter(f -> f.finding().what().gap()).count();
    }

    /** New conflicts. */
    public long conflicts() {
        return blocking().size() - gaps();
    }

    /** What stands in the way: what rounding leaves is told and lets pass. */
    public List<NewFinding> blocking() {
        return fresh.stream().filter(f -> f.finding().severity() == Severity.ERROR).toList();
    }
}
