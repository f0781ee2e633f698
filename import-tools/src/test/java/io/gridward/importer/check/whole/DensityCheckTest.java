package io.gridward.importer.check.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.check.Threshold;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class DensityCheckTest {
    private static final List<String> GRIDS = IntStream.range(0, 9).mapToObj(i -> "g" + i).toList();

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private static List<String> find(CheckOptions options, int... counts) {
        return findings(options, counts).stream()
                .map(RowFinding::message)
                .map(m -> m.en())
                .toList();
    }

    private static List<RowFinding> findings(CheckOptions options, int... counts) {
        DensityCheck.Counts all = new DensityCheck.Counts();
        for (int grid = 0; grid < counts.length; grid++) {
            all.add("02001", "g" + grid);
            for (int i = 0; i < counts[grid]; i++) {
                all.add("01001", "g" + grid);
            }
        }
        return new DensityCheck(
                        all,
                        grid -> GRIDS.stream().filter(g -> !g.equals(grid)).toList(),
                        grid ->
                                SHAPES.createPoint(
                                        new Coordinate(122 + GRIDS.indexOf(grid) / 100.0, 46)),
                        options)
                .find();
    }

    @Test
    void findsAGridThatHasFarMoreOrNothingWhereAllAroundHaveMany() {
        assertThat(find(CheckOptions.USUAL, 10, 12, 9, 11, 60, 10, 13, 8, 10))
                .containsExactly(
                        "grid g4: 60 of type 01001, where the grids around have a median of 10.0");
        assertThat(find(CheckOptions.USUAL, 30, 32, 29, 31, 0, 30, 33, 28, 30))
                .containsExactly(
                        "grid g4: 0 of type 01001, where the grids around have a median of 30.0");
    }

    @Test
    void saysWhereTheGridLies() {
        assertThat(findings(CheckOptions.USUAL, 10, 12, 9, 11, 60, 10, 13, 8, 10))
                .extracting(f -> f.where().orElseThrow().toText())
                .containsExactly("POINT (122.04 46)");
    }

    @Test
    void letsChanceAndSmallNumbersBe() {
        assertThat(find(CheckOptions.USUAL, 10, 12, 9, 11, 18, 10, 13, 8, 10)).isEmpty();
        assertThat(find(CheckOptions.USUAL, 0, 0, 0, 0, 9, 0, 0, 0, 0)).isEmpty();
        assertThat(find(CheckOptions.USUAL, 50, 60)).isEmpty();
    }

    @Test
    void measuresByTheDeviationsItIsToldTo() {
        CheckOptions wide = CheckOptions.USUAL.with(Threshold.DENSITY_DEVIATIONS, 50);

        assertThat(find(wide, 10, 12, 9, 11, 60, 10, 13, 8, 10)).isEmpty();
    }

    @Test
    void scoresByMedianAndItsDeviation() {
        double[] others = {1, 2, 3, 4, 100};

        assertThat(RobustOutlier.median(others)).isEqualTo(3);
        assertThat(RobustOutlier.median(new double[] {4, 1})).isEqualTo(2.5);
        assertThat(RobustOutlier.score(3, others)).isZero();
        assertThat(RobustOutlier.score(13, others)).isCloseTo(10 / Math.sqrt(3), within(1e-9));
    }
}
