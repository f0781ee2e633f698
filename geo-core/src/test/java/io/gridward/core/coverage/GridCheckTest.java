package io.gridward.core.coverage;

import static io.gridward.core.coverage.CoverageCity.box;
import static io.gridward.core.coverage.CoverageCity.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Unit grids drawn by hand, with one thing wrong at a time. */
class GridCheckTest {
    private final CoverageCity city = new CoverageCity();

    private CoverageReport check() {
        return city.check(Coverage.UNIT_GRID);
    }

    @Test
    void findsNothingWhereGridsFit() {
        city.grid("a", box(0, 0, 100, 100)).grid("b", box(100, 0, 200, 100));
        city.community("c", box(0, 0, 200, 100));

        assertThat(check().clean()).isTrue();
    }

    @Test
    void findsAHoleBetweenGrids() {
        ring();

        assertThat(words(check().findings())).containsExactly("grid-gap [a, d, b, c] 5200 30.59");
        assertThat(check().gaps().get(0).severity()).isEqualTo(Severity.ERROR);
    }

    /** Four boxes around a hole of 40 by 130 metres. */
    private void ring() {
        city.grid("a", box(0, 0, 30, 130))
                .grid("b", "POLYGON ((0 -30, 30 -30, 70 -30, 70 0, 30 0, 0 0, 0 -30))")
                .grid("c", "POLYGON ((0 130, 30 130, 70 130, 70 160, 0 160, 0 130))")
                .grid("d", "POLYGON ((70 -30, 100 -30, 100 160, 70 160, 70 130, 70 0, 70 -30))");
    }

    /** Missing grids that touch the outside, or each other, with a corner only. */
    @Test
    void findsHolesThatTouchWithACorner() {
        List<String> missing = List.of("4 2", "3 1", "3 3", "1 1", "2 2");
        for (int x = 0; x < 5; x++) {
            for (int y = 0; y < 5; y++) {
                if (!missing.contains(x + " " + y)) {
                    city.grid(x + " " + y, box(100 * x, 100 * y, 100 * x + 100, 100 * y + 100));
                }
            }
        }

        assertThat(check().gaps()).hasSize(4).allMatch(f -> f.size().squareMetres() > 9_900);
    }

    @Test
    void leavesAnIslandInAHoleOut() {
        ring();
        city.grid("i", box(40, 10, 60, 30));

        assertThat(words(check().findings()))
                .containsExactly("grid-gap [a, d, i, b, c] 4800 22.86");
    }

    @Test
    void findsGroundOfACommunityThatHasGrids() {
        city.grid("a", box(0, 0, 100, 100)).community("c", box(0, 0, 150, 100));
        city.community("other", box(500, 0, 600, 100));

        assertThat(words(check().findings())).containsExactly("grid-gap [a] 5000 33.34");
    }

    @Test
    void takesABayOpenToTheOutsideForMeantUnlessTheCommunityHoldsIt() {
        String bay = "POLYGON ((0 0, 100 0, 100 100, 60 100, 60 50, 40 50, 40 100, 0 100, 0 0))";
        city.grid("a", bay);
        assertThat(check().clean()).isTrue();

        city.community("c", box(0, 0, 100, 100));
        assertThat(words(check().findings())).containsExactly("grid-gap [a] 1000 14.29");
    }

    @Test
    void findsAnOverlap() {
        city.grid("a", box(0, 0, 100, 100)).grid("b", box(90, 0, 200, 100));

        assertThat(words(check().findings())).containsExactly("grid-overlap [a, b] 1000 9.09");
    }

    @Test
    void findsOneGridInAnotherAndTheSameShapeTwice() {
        city.grid("a", box(0, 0, 100, 100)).grid("b", box(20, 20, 40, 40));
        city.grid("x", box(500, 0, 600, 100)).grid("y", box(500, 0, 600, 100));

        assertThat(words(check().findings()))
                .containsExactly(
                        "grid-overlap [x, y] 10000 50.00", "grid-overlap [a, b] 400 10.00");
    }

    @Test
    void marksSliversAndWhatRoundingLeaves() {
        city.grid("a", box(0, 0, 100, 100)).grid("b", box(99.5, 0, 200, 100));
        city.grid("x", box(500, 0, 600, 10)).grid("y", box(599.98, 0, 700, 10));

        CoverageReport report = check();

        assertThat(words(report.findings()))
                .containsExactly(
                        "grid-overlap [a, b] 50 0.50 sliver", "grid-overlap [x, y] 0 0.02 sliver");
        assertThat(report.findings())
                .extracting(CoverageFinding::severity)
                .containsExactly(Severity.ERROR, Severity.WARNING);
    }

    @Test
    void callsALongPocketWithAWideEndNoSliver() {
        city.grid("a", "POLYGON ((0 -50, 300 -50, 300 0, 299 0, 297 1.5, 200 0.2, 0 0, 0 -50))")
                .grid(
                        "b",
                        "POLYGON ((0 0, 200 0.2, 297 -0.5, 299 -0.5, 300 0, 300 90, 0 90, 0 0))");

        assertThat(check().findings())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.size().widthMetres()).isLessThan(1);
                            assertThat(f.sliver()).isFalse();
                        });
    }

    @Test
    void tellsAVertexThatTheNeighbourLacks() {
        city.grid("a", box(0, 0, 100, 100))
                .grid("b", box(100, 0, 200, 50))
                .grid("c", box(100, 50, 200, 100));

        assertThat(words(check().findings()))
                .containsExactlyInAnyOrder(
                        "grid-edge [a, b] 0 0.00 sliver", "grid-edge [a, c] 0 0.00 sliver");
        assertThat(check().findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void findsNothingWhereATJunctionHasItsVertex() {
        city.grid("a", "POLYGON ((0 0, 100 0, 100 50, 100 100, 0 100, 0 0))")
                .grid("b", box(100, 0, 200, 50))
                .grid("c", box(100, 50, 200, 100));

        assertThat(check().clean()).isTrue();
    }

    @Test
    void allowsGridsThatTouchAtACorner() {
        city.grid("a", box(0, 0, 100, 100)).grid("b", box(100, 100, 200, 200));

        assertThat(check().clean()).isTrue();
    }

    @Test
    void seesEachPartOfAGridOfSeveralParts() {
        city.grid(
                "a",
                "MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0)), ((200 0, 300 0, 300 100, 200 100, 200 0)))");
        city.grid("b", "POLYGON ((100 0, 200 0, 210 50, 200 100, 100 100, 100 0))");

        assertThat(words(check().findings())).containsExactly("grid-overlap [a, b] 500 4.95");
    }

    @Test
    void tellsShapesThatCannotBeUsedAndGoesOn() {
        city.grid("a", box(0, 0, 100, 100)).grid("b", box(90, 0, 200, 100));
        city.add("unit_grid", null, Map.of("code", "swapped", "community_code", "c"));
        city.grid("bow", "POLYGON ((500 0, 600 100, 600 0, 500 100, 500 0))");

        assertThat(words(check().findings()))
                .containsExactlyInAnyOrder(
                        "grid-overlap [a, b] 1000 9.09",
                        "bad-shape [swapped] 0 0.00",
                        "bad-shape [bow] 0 0.00");
    }

    @Test
    void looksAtTheDayAskedAndLaterOnRequest() {
        city.grid("a", box(0, 0, 100, 100));
        city.grid("b", box(90, 0, 200, 100), "2020-01-01", "2024-01-01");
        city.grid("b", box(100, 0, 200, 100), "2024-01-01", "2027-01-01");
        city.grid("b", box(95, 0, 200, 100), "2027-01-01", null);
        CoverageSettings today = CoverageSettings.from(CoverageCity.TODAY).only(Coverage.UNIT_GRID);

        assertThat(city.check(today).clean()).isTrue();
        assertThat(city.check(today.withLaterGrids()).findings())
                .singleElement()
                .satisfies(
                        f ->
                                assertThat(f.period())
                                        .isEqualTo(
                                                new Period(LocalDate.parse("2027-01-01"), null)));
    }

    @Test
    void joinsPeriodsInWhichAFindingStaysTheSame() {
        city.grid("a", box(0, 0, 100, 100)).grid("b", box(90, 0, 200, 100));
        city.grid("far", box(900, 0, 990, 100), "2020-01-01", "2027-05-01");
        CoverageSettings later =
                CoverageSettings.from(CoverageCity.TODAY).only(Coverage.UNIT_GRID).withLaterGrids();

        assertThat(city.check(later).findings())
                .singleElement()
                .satisfies(
                        f ->
                                assertThat(f.period())
                                        .isEqualTo(
                                                new Period(LocalDate.parse("2020-01-01"), null)));
    }

    @Test
    void endsWhenItIsNoLongerWanted() {
        city.grid("a", box(0, 0, 100, 100)).grid("b", box(90, 0, 200, 100));
        CoverageProgress unwanted =
                new CoverageProgress() {
                    @Override
                    public void at(LocalText step, long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        CoverageCheck check =
                CoverageCheck.of(
                        city.source(),
                        CoverageCity.TYPES,
                        CoverageSettings.from(CoverageCity.TODAY));

        assertThatThrownBy(() -> check.run(unwanted)).isInstanceOf(CoverageCancelled.class);
    }
}
