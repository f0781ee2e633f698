package io.gridward.core.coverage;

import static io.gridward.core.coverage.CoverageCity.box;
import static io.gridward.core.coverage.CoverageCity.words;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is new in one check against another. */
class CoverageReportTest {
    private static CoverageReport overlapping(double metres) {
        return new CoverageCity()
                .grid("a", box(0, 0, 100, 100))
                .grid("b", box(100 - metres, 0, 200, 100))
                .check(Coverage.UNIT_GRID);
    }

    @Test
    void knowsTheSameFindingsAgain() {
        assertThat(overlapping(10).newSince(overlapping(10))).isEmpty();
        assertThat(overlapping(10).findings().get(0).id())
                .isEqualTo(overlapping(10).findings().get(0).id());
    }

    @Test
    void takesWhatShrinksForOldAndWhatGrowsForNew() {
        assertThat(overlapping(8).newSince(overlapping(10))).isEmpty();
        assertThat(overlapping(10.004).newSince(overlapping(10))).isEmpty();
        assertThat(words(overlapping(12).newSince(overlapping(10))))
                .containsExactly("grid-overlap [a, b] 1200 10.71");
    }

    @Test
    void takesWhatWasNotThereForNew() {
        assertThat(overlapping(10).newSince(overlapping(0))).hasSize(1);
        assertThat(overlapping(0).newSince(overlapping(10))).isEmpty();
    }

    @Test
    void comparesTheGroundAndNotTheRows() {
        CoverageReport renamed =
                new CoverageCity()
                        .grid("a", box(0, 0, 100, 100))
                        .grid("x", box(90, 0, 200, 100))
                        .check(Coverage.UNIT_GRID);

        assertThat(renamed.newSince(overlapping(10))).isEmpty();
    }

    @Test
    void takesAGapForSomethingElseThanAnOverlap() {
        CoverageReport gap =
                new CoverageCity()
                        .grid("a", box(0, 0, 90, 100))
                        .grid("b", box(100, 0, 200, 100))
                        .community("c", box(0, 0, 200, 100))
                        .check(Coverage.UNIT_GRID);

        assertThat(gap.newSince(overlapping(10))).hasSize(1);
    }
}
