package io.gridward.core.coverage;

import static io.gridward.core.coverage.CoverageCity.box;
import static io.gridward.core.coverage.CoverageCity.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Responsibility lists drawn by hand, on one grid of 200 by 100 metres. */
class ResponsibilityCheckTest {
    private final CoverageCity city = new CoverageCity().grid("g", box(0, 0, 200, 100));

    private List<CoverageFinding> check() {
        return city.check(Coverage.RESPONSIBILITY).findings();
    }

    /** Findings with their categories. */
    private List<String> about() {
        return check().stream()
                .map(f -> "%s %s %s".formatted(f.fault(), f.rows(), f.categories()))
                .toList();
    }

    @Test
    void findsNothingWhereOneZoneSpeaksOfEverything() {
        city.zone("z", box(-10, -10, 210, 110), "d any - -");

        assertThat(check()).isEmpty();
    }

    @Test
    void tellsOnceForTheWholeCityThatNoListSpeaksOfATypes() {
        city.zone("z", box(0, 0, 200, 100), "d component - -");

        assertThat(words(check())).containsExactly("no-list [] 20000 66.67");
        assertThat(check().get(0).categories()).isEqualTo("matter");
    }

    @Test
    void findsGroundWithoutAZone() {
        city.zone("z", box(0, 0, 150, 100), "d any - -");

        assertThat(words(check())).containsExactly("nobody [z] 5000 33.34");
        assertThat(check().get(0).categories()).isEqualTo("component; matter");
    }

    @Test
    void tellsEachPieceOfGroundForAllTypesThatLackABodyThere() {
        city.zone("z", box(0, 0, 150, 100), "d any - -");
        city.zone("y", box(150, 0, 200, 100), "e component 01,02001 -");

        assertThat(words(check())).containsExactly("nobody [z] 5000 33.34");
        assertThat(check().get(0).categories())
                .startsWith("component:02002,02003")
                .contains(",03,04,05")
                .endsWith("; matter")
                .doesNotContain(":01", ",01", "02001");
    }

    @Test
    void partsCategoriesAtMajorAndMinorLevel() {
        city.zone("z", box(0, 0, 200, 100), "d any - -");
        city.zone("west", box(0, 0, 120, 100), "e component 01 -");
        city.zone("east", box(100, 0, 200, 100), "f component 01,01001 -");

        assertThat(words(check())).containsExactly("two-zones [east, west] 2000 16.67");
        assertThat(check().get(0).categories()).startsWith("component:01002,01003");
        assertThat(check().get(0).departments()).containsExactly("f", "e");
    }

    @Test
    void countsAStripAndAFacilityRuleByTypeForABody() {
        city.zone("z", box(0, 0, 200, 90), "d any - -");
        city.rule("r", "e 04 -", null, null);
        city.line("l", "LINESTRING (-50 95, 250 95)", "f any 01 -", "both", 5);

        assertThat(about()).singleElement().asString().startsWith("nobody [z] component:02,03,05");
        assertThat(check().get(0).categories()).contains("matter:02").doesNotContain("04;");
        assertThat(check().get(0).types()).contains("matter:04001").doesNotContain("matter:01001");
    }

    @Test
    void doesNotCountARuleForOneOwnerForABody() {
        city.zone("z", box(0, 0, 200, 100), "d matter - -");
        city.rule("r", "e 04 -", null, "owner");

        assertThat(about())
                .containsExactlyInAnyOrder(
                        "nobody [] component:04", "no-list [] component:01,02,03,05");
    }

    @Test
    void coversWhatTheZonesLeaveOpenWithAStripOnTheRightSide() {
        city.zone("z", box(0, 0, 200, 90), "d any - -");
        city.line("l", "LINESTRING (-50 90, 250 90)", "f any - -", "left", 20);

        assertThat(check()).isEmpty();
    }

    @Test
    void seesThatAStripIsOnlyOnItsSide() {
        city.zone("z", box(0, 0, 200, 90), "d any - -");
        city.line("l", "LINESTRING (-50 90, 250 90)", "f any - -", "right", 20);

        assertThat(words(check())).containsExactly("nobody [z] 2000 9.52");
    }

    @Test
    void takesNestingForMeant() {
        city.zone("street", box(0, 0, 200, 100), "d any - 1");
        city.zone("park", box(20, 20, 60, 60), "e any - 1");
        city.zone("yard", box(199.7, 20, 240, 60), "f any - 1");

        assertThat(words(check())).containsExactly("two-zones [street, yard] 12 0.30 sliver");
    }

    @Test
    void takesAZoneThatSticksOutByAStripForNested() {
        city.zone("street", box(0, 0, 200, 100), "d any - 1");
        city.zone("park", box(160, 20, 200.4, 60), "e any - 1");

        assertThat(check()).isEmpty();
    }

    @Test
    void findsTwoZonesThatOnlyTheirAreaDecides() {
        city.zone("a", box(0, 0, 120, 100), "d any - 1")
                .zone("b", box(80, 0, 200, 99), "e any - 1");

        assertThat(words(check()))
                .containsExactly("nobody [b, a] 80 0.99 sliver", "two-zones [a, b] 3960 28.49");
    }

    @Test
    void takesDifferentPrioritiesForADecision() {
        city.zone("a", box(0, 0, 120, 100), "d any - 1")
                .zone("b", box(80, 0, 200, 100), "e any - 2");

        assertThat(check()).isEmpty();
    }

    @Test
    void leavesZonesOfOneBodyAlone() {
        city.zone("a", box(0, 0, 120, 100), "d any - 1")
                .zone("b", box(80, 0, 200, 100), "d any - 1");

        assertThat(check()).isEmpty();
    }

    @Test
    void findsTheSameGroundTwiceEvenIfNested() {
        city.zone("a", box(0, 0, 200, 100), "d any - 1")
                .zone("b", box(0, 0, 200, 100), "e any - 1");

        assertThat(words(check())).containsExactly("two-zones [a, b] 20000 66.67");
    }

    @Test
    void leavesOutGroundThatSomethingElseDecides() {
        city.zone("a", box(0, 0, 120, 100), "d any - 1")
                .zone("b", box(80, 0, 200, 100), "e any - 1");
        city.zone("park", box(80, 0, 120, 50), "f any - 7");
        city.zone("signs", box(80, 50, 120, 75), "f any 01,02,03,04,05,06,07,08,09,10,11,12 9");

        List<CoverageFinding> found = check();

        assertThat(words(found)).contains("two-zones [a, b] 1000 15.39");
        assertThat(words(found)).allSatisfy(w -> assertThat(w).doesNotContain("2000"));
    }

    @Test
    void checksEachPeriodAndJoinsThoseThatAreAlike() {
        city.zone("a", box(0, 0, 200, 100), "d any - -", null, "2027-01-01");
        city.zone("a", box(0, 0, 150, 100), "d any - -", "2027-01-01", "2028-01-01");
        city.zone("a", box(0, 0, 150, 100), "d any - -", "2028-01-01", "2029-01-01");
        city.zone("a", box(0, 0, 200, 100), "d any - -", "2029-01-01", null);

        assertThat(check())
                .singleElement()
                .satisfies(
                        f ->
                                assertThat(f.period())
                                        .isEqualTo(
                                                new Period(
                                                        LocalDate.parse("2027-01-01"),
                                                        LocalDate.parse("2029-01-01"))));
    }

    @Test
    void findsTwoLinesAlongTheSamePlace() {
        city.zone("z", box(0, 0, 200, 100), "d any - -");
        city.line("l", "LINESTRING (0 50, 200 50)", "e any 01 1", "both", 5);
        city.line("m", "LINESTRING (200 50.02, 0 50.02)", "f any 01 1", "left", 10);
        city.line("cross", "LINESTRING (100 0, 100 100)", "g any 01 1", "both", 5);

        assertThat(check())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.rows()).containsExactly("l", "m");
                            assertThat(f.size().squareMetres()).isBetween(980.0, 1020.0);
                            assertThat(f.categories()).isEqualTo("component:01; matter:01");
                        });
    }

    @Test
    void allowsTwoLinesThatShareALineSideBySide() {
        city.zone("z", box(0, 0, 200, 100), "d any - -");
        city.line("l", "LINESTRING (0 50, 200 50)", "e any 01 1", "left", 5);
        city.line("m", "LINESTRING (0 50, 200 50)", "f any 01 1", "right", 5);

        assertThat(check()).isEmpty();
    }

    @Test
    void findsFacilityRulesThatDisagree() {
        city.zone("z", box(0, 0, 200, 100), "d any - -");
        city.rule("r1", "e - 1", "15220101001", null).rule("r2", "f - 1", "15220101001", null);
        city.rule("r3", "e 01,02 1", null, "o").rule("r4", "f 01 1", null, "o");
        city.rule("r5", "e 01 1", null, "p").rule("r6", "f 01001 1", null, "p");
        city.rule("r7", "e 03 1", null, "p").rule("r8", "f 03 2", null, "p");
        city.add(
                "component",
                "POINT (50 50)",
                Map.of("code", "15220101001", "name", "x", "type_code", "01001"));

        List<CoverageFinding> found = check();

        assertThat(found.stream().map(f -> f.rows() + " " + f.categories()))
                .containsExactlyInAnyOrder("[r1, r2] null", "[r3, r4] component:01");
        assertThat(found.stream().filter(f -> f.geometry() != null))
                .singleElement()
                .satisfies(
                        f ->
                                assertThat(f.geometry().getCentroid().getX())
                                        .isBetween(122.0, 122.001));
    }

    @Test
    void looksAtTheCommunitiesWhileThereAreNoGrids() {
        CoverageCity bare = new CoverageCity().community("c", box(0, 0, 100, 100));
        bare.zone("z", box(0, 0, 50, 100), "d any - -");

        assertThat(words(bare.check(Coverage.RESPONSIBILITY).findings()))
                .containsExactly("nobody [z] 5000 33.34");
    }

    @Test
    void comparesConflictsWithoutAPlaceByTheirRows() {
        city.zone("z", box(0, 0, 200, 100), "d any - -");
        city.rule("r3", "e 01 1", null, "o").rule("r4", "f 01 1", null, "o");
        CoverageReport before = city.check(Coverage.RESPONSIBILITY);
        city.rule("r5", "g 01 1", null, "p").rule("r6", "h 01 1", null, "p");

        assertThat(city.check(Coverage.RESPONSIBILITY).newSince(before))
                .extracting(CoverageFinding::rows)
                .containsExactly(List.of("r5", "r6"));
    }

    @Test
    void takesAGapForMoreTypesOrMoreDaysForNew() {
        CoverageReport few =
                new CoverageCity()
                        .grid("g", box(0, 0, 200, 100))
                        .zone("z", box(0, 0, 150, 100), "d component - -")
                        .zone("m", box(0, 0, 200, 100), "d matter - -")
                        .check(Coverage.RESPONSIBILITY);
        CoverageReport more =
                new CoverageCity()
                        .grid("g", box(0, 0, 200, 100))
                        .zone("z", box(0, 0, 150, 100), "d component - -")
                        .zone("m", box(0, 0, 150, 100), "d matter - -")
                        .check(Coverage.RESPONSIBILITY);
        CoverageReport later =
                new CoverageCity()
                        .grid("g", box(0, 0, 200, 100))
                        .zone("z", box(0, 0, 200, 100), "d any - -", null, "2027-01-01")
                        .zone("z", box(0, 0, 150, 100), "d any - -", "2027-01-01", null)
                        .check(Coverage.RESPONSIBILITY);

        assertThat(more.newSince(few)).hasSize(1);
        assertThat(few.newSince(more)).isEmpty();
        assertThat(more.newSince(later)).hasSize(1);
        assertThat(later.newSince(more)).isEmpty();
    }
}
