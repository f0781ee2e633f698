package io.gridward.core.coverage;

import java.util.List;

/**
 * What a check found.
 *
 * @param settings what was asked
 * @param findings gaps before conflicts, the largest first
 * @param open of a check within a rectangle: ground in no grid, outside of the communities, that
 *     goes on beyond the rectangle, so that it is a gap or the end of the city; else empty
 */
public record CoverageReport(
        CoverageSettings settings, List<CoverageFinding> findings, List<CoverageFinding> open) {
    public CoverageReport {
        findings = List.copyOf(findings);
        open = List.copyOf(open);
    }

    /** Ground that lacks something. */
    public List<CoverageFinding> gaps() {
        return findings.stream().filter(f -> f.what().gap()).toList();
    }

    /** Ground, or things, of which there is too much. */
    public List<CoverageFinding> conflicts() {
        return findings.stream().filter(f -> !f.what().gap()).toList();
    }

    /** True when nothing was found. */
    public boolean clean() {
        return findings.isEmpty();
    }

    /**
     * Findings that were not there before. Compared is what they say, not their identifiers: a
     * finding is new when for one of its types, on some days, part of its ground was sound before.
     * The part has to be more than rounding leaves (0.5 m², or 0.05 m wide), so that what stays or
     * shrinks is not new, and what grows is. Of findings without a place the rows are compared.
     */
    public List<CoverageFinding> newSince(CoverageReport before) {
        Comparison comparison = new Comparison(before.findings());
        return findings.stream().filter(comparison::isNew).toList();
    }
}
