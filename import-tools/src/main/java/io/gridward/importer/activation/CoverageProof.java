package io.gridward.importer.activation;

import io.gridward.core.batch.Batches;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.coverage.CoverageCheck;
import io.gridward.core.coverage.CoverageProgress;
import io.gridward.core.coverage.CoverageReport;
import io.gridward.core.coverage.CoverageSettings;
import io.gridward.core.finding.Severity;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The coverage of the city as it would be, compared with the coverage as it is.
 *
 * @param fresh gaps and conflicts that there would be and are not, the largest first
 * @param before how many there are
 * @param after how many there would be
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
        return between(
                store,
                StoredFeatures.in(store),
                would,
                CoverageSettings.from(day).withLaterGrids(),
                progress);
    }

    /**
     * The same of a change that is not staged.
     *
     * @param source the city as it is
     * @param would the city after the change
     * @param settings what is checked: coverages that the change cannot touch may be left out
     */
    public static CoverageProof between(
            Store store,
            FeatureSource source,
            FeatureSource would,
            CoverageSettings settings,
            CoverageProgress progress) {
        TypeCatalog types = TypeCatalog.in(store);
        CoverageReport now = CoverageCheck.of(source, types, settings).run(progress);
        CoverageReport then = CoverageCheck.of(would, types, settings).run(progress);
        return new CoverageProof(
                then.newSince(now).stream().map(f -> NewFinding.of(f, now)).toList(),
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
