package io.gridward.importer.sample.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

final class CurveTest {
    private static final double[][] CORNERS = {{0, 0}, {100, 0}, {100, 100}, {0, 100}};

    @Test
    void anOpenCurveGoesThroughAllItsPoints() {
        List<Coordinate> curve = Curve.through(CORNERS, 5, false);
        assertThat(curve).hasSize(16);
        for (int i = 0; i < CORNERS.length; i++) {
            Coordinate c = curve.get(i * 5);
            assertThat(c.distance(new Coordinate(CORNERS[i][0], CORNERS[i][1]))).isLessThan(1e-9);
        }
    }

    @Test
    void aClosedCurveEndsExactlyWhereItBegins() {
        List<Coordinate> curve = Curve.through(CORNERS, 5, true);
        assertThat(curve).hasSize(21);
        assertThat(curve.get(20)).isEqualTo(curve.get(0));
        double highest = curve.stream().mapToDouble(c -> c.y).max().orElseThrow();
        assertThat(highest).as("rounded beyond the corners").isBetween(100.1, 120.0);
    }

    @Test
    void aStraightRowOfPointsGivesAStraightCurve() {
        Curve.through(new double[][] {{0, 0}, {10, 5}, {20, 10}}, 8, false)
                .forEach(c -> assertThat(c.y).isCloseTo(c.x / 2, within(1e-9)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "44.9, 1", "45, 1", "45.1, 2", "90, 2", "450, 10"})
    void stepsAreNeverLongerThanAsked(double length, int pieces) {
        Coordinate end = new Coordinate(length, 0);
        List<Coordinate> steps = Curve.stepped(new Coordinate(0, 0), end, 45);
        assertThat(steps).hasSize(pieces);
        assertThat(steps.get(0).x).isZero();
        assertThat(end.x - steps.get(pieces - 1).x).isLessThanOrEqualTo(45 + 1e-9);
    }

    @Test
    void aWildLineKeepsItsEndsAndBreaksIntoShortPieces() {
        Coordinate a = new Coordinate(0, 0);
        Coordinate b = new Coordinate(1000, 300);
        List<Coordinate> wild = Curve.wild(a, b, 170, Dice.of(1, "wild"));
        assertThat(wild.get(0)).isEqualTo(a);
        assertThat(wild.get(wild.size() - 1)).isEqualTo(b);
        assertThat(wild.size()).isGreaterThan(6);
        for (int i = 1; i < wild.size(); i++) {
            assertThat(wild.get(i - 1).distance(wild.get(i))).isLessThan(170);
        }
        assertThat(Curve.wild(a, b, 170, Dice.of(1, "wild"))).isEqualTo(wild);
        assertThat(Curve.wild(a, b, 170, Dice.of(2, "wild"))).isNotEqualTo(wild);
    }

    @Test
    void aShortWildLineIsStraight() {
        Coordinate a = new Coordinate(0, 0);
        Coordinate b = new Coordinate(100, 0);
        assertThat(Curve.wild(a, b, 170, Dice.of(1, "wild"))).containsExactly(a, b);
    }
}
