package io.gridward.core.responsibility;

import static io.gridward.core.responsibility.SmallCity.TODAY;
import static io.gridward.core.responsibility.SmallCity.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.responsibility.LocateAnswer.Candidate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 4. The line runs from west to east along 46.005°, so its left is north. */
@Tag("slow")
class BoundaryRuleTest {
    private static final String EAST = "MULTILINESTRING ((122.004 46.005, 122.006 46.005))";
    private static final GroundMetric METRIC = GroundMetric.at(46.005);

    private final SmallCity city = new SmallCity();

    private static double lon(double metresEast) {
        return 122.005 + metresEast / METRIC.lonMetres();
    }

    private static double lat(double metresNorth) {
        return 46.005 + metresNorth / METRIC.latMetres();
    }

    private LocateAnswer at(double east, double north) {
        LocateQuestion q = LocateQuestion.at(lon(east), lat(north), TODAY);
        Locator locator = city.locator();
        LocateAnswer answer = locator.locate(q);
        Decision decision = locator.decide(q);
        assertThat(decision.rowId()).isEqualTo(row(answer));
        assertThat(decision.departmentCode()).isEqualTo(body(answer));
        assertThat(decision.flags()).isEqualTo(answer.flags());
        return answer;
    }

    private static String row(LocateAnswer answer) {
        return Objects.requireNonNull(answer.responsible()).rowId();
    }

    private static String body(LocateAnswer answer) {
        return Objects.requireNonNull(answer.responsible()).departmentCode();
    }

    @ParameterizedTest(name = "{0} {1}: north {2}, on {3}, south {4}")
    @CsvSource({
        "both, , DL, DL, DL",
        "left, , DL, DL, 152201001",
        "right, , 152201001, DL, DL",
        "left, centre, DL, DL, OPP",
        "right, centre, OPP, OPP, DL",
        "both, centre, DL, DL, OPP",
        "both, whole, DL, DL, DL",
        "left, whole, DL, DL, DL",
        "both, midpoint, DL, DL, DL"
    })
    void theSideDecides(
            String side, @Nullable String split, String north, String on, String south) {
        Map<String, Object> row = new HashMap<>(Map.of("side", side));
        row.put("split_rule", split);
        row.put("opposite_code", split == null ? null : "OPP");
        city.line("L", EAST, 12, row);
        assertThat(body(at(-20, 5))).isEqualTo(north);
        assertThat(body(at(-20, 0))).isEqualTo(on);
        assertThat(body(at(-20, -5))).isEqualTo(south);
    }

    @ParameterizedTest(name = "{0} m east, {1} m north: {2}")
    @CsvSource({
        "0, 11.99, L",
        "0, 12.01, 152201001",
        "77.4, 0, L",
        "89.2, 0, L",
        "89.6, 0, 152201001",
        "85.7, 8.4, L",
        "86.1, 8.8, 152201001"
    })
    void theStripReachesAsFarAsItsBufferAndEndsRound(double east, double north, String row) {
        city.line("L", EAST, 12, Map.of());
        assertThat(row(at(east, north))).isEqualTo(row);
    }

    @Test
    void theMidpointSharesTheLength() {
        city.line("L", EAST, 12, Map.of("split_rule", "midpoint", "opposite_code", "OPP"));
        assertThat(body(at(-0.1, 3))).isEqualTo("DL");
        assertThat(body(at(0.1, 3))).isEqualTo("OPP");
        assertThat(body(at(0.1, -3))).isEqualTo("OPP");
        assertThat(body(at(85, 0))).isEqualTo("OPP");
        LocateAnswer answer = at(0.1, 3);
        assertThat(answer.candidates().get(0).lostBy()).contains("other half");
        assertThat(answer.flags()).containsExactly("near-edge");
    }

    @Test
    void theBodyThatGetsNothingOfAWholeStripIsACandidate() {
        city.line("L", EAST, 12, Map.of("split_rule", "whole", "opposite_code", "OPP"));
        LocateAnswer answer = at(0, -3);
        assertThat(body(answer)).isEqualTo("DL");
        assertThat(answer.candidates())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.departmentCode()).isEqualTo("OPP");
                            assertThat(c.lostBy()).contains("整条归一方");
                        });
    }

    @Test
    void aPointOnTheLineGoesToTheLeftFirst() {
        city.line("A", EAST, 12, Map.of("side", "right"))
                .line("B", EAST, 12, Map.of("side", "left"));
        LocateAnswer on = at(3, 0.0005);
        assertThat(row(on)).isEqualTo("B");
        assertThat(on.candidates().get(0).lostBy()).contains("left side comes first");
        assertThat(row(at(3, -0.002))).isEqualTo("A");
        assertThat(row(at(3, 0.002))).isEqualTo("B");
    }

    @Test
    void typesThenNearnessThenPriorityThenIdentifierDecide() {
        String north = EAST.replace("46.005", "" + lat(10));
        city.line("FAR", north, 30, Map.of("priority", 1L))
                .line("B", EAST, 30, Map.of())
                .line("A", EAST, 30, Map.of())
                .line("P", EAST, 30, Map.of("priority", 1L))
                .line("TYPED", north, 30, Map.of("type_codes", "01"))
                .zone("Z", square(0, 1, 0, 1), Map.of("type_codes", "01022"));
        LocateAnswer plain = at(0, 2);
        assertThat(row(plain)).isEqualTo("P");
        assertThat(plain.candidates())
                .extracting(Candidate::rowId)
                .containsExactly("A", "B", "FAR", "TYPED", "Z");
        assertThat(plain.candidates().get(2).lostBy()).contains("farther line");
        assertThat(row(city.ask(lon(0), lat(2), "component", "01022"))).isEqualTo("TYPED");
    }

    @Test
    void kindAndDayHaveToFit() {
        city.line("MATTERS", EAST, 12, Map.of("kind", "matter"))
                .line("OLD", EAST, 12, Map.of("valid_to", TODAY));
        assertThat(row(city.ask(lon(0), lat(2), "component", null))).isEqualTo("152201001");
        assertThat(row(city.ask(lon(0), lat(2), "matter", null))).isEqualTo("MATTERS");
        LocateQuestion before = LocateQuestion.at(lon(0), lat(2), TODAY.minusDays(1));
        city.line("OLD2", EAST, 12, Map.of("valid_to", TODAY, "priority", 1L));
        assertThat(row(city.locator().locate(before))).isEqualTo("OLD2");
    }

    @Test
    void theTrailGivesTheDistanceToWhatDecides() {
        city.line("L", EAST, 12, Map.of());
        LocateAnswer answer = at(0, 9);
        assertThat(answer.edgeDistanceMetres()).isCloseTo(3, within(0.001));
        assertThat(answer.flags()).containsExactly("near-edge");
        TrailStep last = Objects.requireNonNull(answer.responsible()).trail().get(4);
        assertThat(last.rule()).isEqualTo(Rule.BOUNDARY);
        assertThat(last.text().en()).contains("9.00 m", "left of it");
        assertThat(last.text().zh()).contains("9.00 米", "线的左侧");
    }

    @Test
    void theRoundEndOfAStripIsAnEdgeToo() {
        city.line("L", EAST, 12, Map.of("side", "both"));
        double end = 0.001 * METRIC.lonMetres();
        for (int degrees = -85; degrees <= 85; degrees++) {
            double east = end + 11.5 * Math.cos(Math.toRadians(degrees));
            double north = 11.5 * Math.sin(Math.toRadians(degrees));
            LocateAnswer answer = at(east, north);
            assertThat(row(answer)).as("%d°", degrees).isEqualTo("L");
            assertThat(answer.flags()).as("%d°", degrees).containsExactly("near-edge");
        }
    }
}
