package io.gridward.core.coverage;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is checked, and how exactly.
 *
 * @param coverages what is checked
 * @param day first day looked at
 * @param gridsLater whether the grids are checked also for the periods after the day's; the lists
 *     always are
 * @param sliverMetres pieces into which no circle of this diameter fits are slivers; above 0
 * @param snapMetres edges that miss each other by no more than this were meant to be the same;
 *     above 0, at most {@code sliverMetres}
 */
public record CoverageSettings(
        Set<Coverage> coverages,
        LocalDate day,
        boolean gridsLater,
        double sliverMetres,
        double snapMetres) {

    /** Slivers up to this size come from rounding, if they are not wider than the next. */
    static final double ROUNDING_SQUARE_METRES = 0.5;

    /** Slivers up to this width come from rounding, if they are not larger. */
    static final double ROUNDING_METRES = 0.05;

    public CoverageSettings {
        coverages = Set.copyOf(coverages);
        if (!(snapMetres > 0) || !(sliverMetres >= snapMetres) || sliverMetres > 100) {
            throw new IllegalArgumentException(
                    "容差应为 0 < 捕捉 ≤ 狭缝 ≤ 100 m / tolerances have to be 0 < snap ≤ sliver ≤ 100 m: "
                            + snapMetres
                            + ", "
                            + sliverMetres);
        }
    }

    /** Everything, from a day on, slivers under 1 m, snapping under 0.05 m. */
    public static CoverageSettings from(LocalDate day) {
        return new CoverageSettings(EnumSet.allOf(Coverage.class), day, false, 1, 0.05);
    }

    /** The same for some coverages only. */
    public CoverageSettings only(Coverage first, Coverage... more) {
        return new CoverageSettings(
                EnumSet.of(first, more), day, gridsLater, sliverMetres, snapMetres);
    }

    /** The same with the grids checked also as they will be later. */
    public CoverageSettings withLaterGrids() {
        return new CoverageSettings(coverages, day, true, sliverMetres, snapMetres);
    }

    /** The same with another width of slivers. */
    public CoverageSettings slivers(double metres) {
        return new CoverageSettings(
                coverages, day, gridsLater, metres, Math.min(snapMetres, metres));
    }
}
