package io.gridward.core.coverage.repair;

import static io.gridward.core.coverage.CoverageCity.box;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.coverage.Coverage;
import io.gridward.core.coverage.CoverageCity;
import io.gridward.core.coverage.CoverageFinding;
import io.gridward.core.coverage.CoverageProgress;
import io.gridward.core.coverage.CoverageReport;
import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.layer.Feature;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Repairs of cities drawn by hand and at random: clean afterwards, and nothing else moved. */
class CoverageRepairTest {
    private final CoverageCity city = new CoverageCity();

    private static CoverageRepair repair(CoverageCity city, Coverage coverage) {
        return CoverageRepair.of(
                city.source(), CoverageCity.TYPES, CoverageCity.SETTINGS, coverage);
    }

    private static RepairPlan plan(CoverageCity city, Coverage coverage) {
        return repair(city, coverage).plan(Set.of(), CoverageProgress.NONE);
    }

    private static CoverageCity repaired(CoverageCity city, RepairPlan plan) {
        CoverageCity better = new CoverageCity();
        for (Feature f : city.all()) {
            Geometry shape =
                    plan.rows().stream()
                            .filter(r -> r.row().key().equals(f.key()))
                            .map(RepairPlan.Repaired::shape)
                            .findFirst()
                            .orElse(f.geometry());
            better.add(new Feature(f.layer(), f.key(), f.names(), f.values(), shape));
        }
        return better;
    }

    private static List<String> keys(RepairPlan plan) {
        return plan.rows().stream().map(r -> r.row().key()).sorted().toList();
    }

    /** Everything a repair promises; the city as it is afterwards. */
    private static CoverageCity assertRepaired(CoverageCity city, Coverage coverage) {
        RepairPlan plan = plan(city, coverage);
        CoverageCity better = repaired(city, plan);
        CoverageReport after = better.check(coverage);

        assertThat(after.findings().stream().filter(CoverageFinding::sliver)).isEmpty();
        assertThat(plan.left()).hasSameSizeAs(after.findings());
        assertThat(plan.rows()).allSatisfy(r -> assertThat(r.shape().isValid()).isTrue());
        assertThat(plan(better, coverage).rows()).isEmpty();
        return better;
    }

    private static double squareMetres(CoverageCity city, String layer) {
        return Overlays.union(
                        city.list(layer).stream()
                                .map(f -> CoverageCity.PLANE.toPlane(f.geometry()))
                                .toList())
                .getArea();
    }

    @Test
    void givesAGapToTheNeighbourWithTheLongestEdge() {
        city.grid("a", box(0, 0, 100, 100))
                .grid("b", box(100.5, 0, 200, 60))
                .grid("c", "POLYGON ((100.5 60, 200 60, 200 100, 100.5 100, 100.5 60))")
                .community("c", box(0, 0, 200, 100));

        CoverageCity better = assertRepaired(city, Coverage.UNIT_GRID);

        assertThat(keys(plan(city, Coverage.UNIT_GRID))).contains("a");
        assertThat(squareMetres(better, "unit_grid")).isBetween(19999.99, 20000.01);
    }

    @Test
    void takesAnOverlapFromTheRowWithTheShorterEdgeElseFromTheLaterKey() {
        city.grid("a", box(0, 0, 100.5, 100)).grid("b", box(100, 0, 200, 100));
        assertThat(keys(plan(city, Coverage.UNIT_GRID))).containsExactly("b");

        CoverageCity better = assertRepaired(city, Coverage.UNIT_GRID);
        assertThat(squareMetres(better, "unit_grid")).isBetween(19999.99, 20000.01);
    }

    @Test
    void putsInVerticesThatTheNeighbourLacks() {
        city.grid("a", box(0, 0, 100, 100))
                .grid("b", box(100, 0, 200, 50))
                .grid("c", box(100, 50, 200, 100));

        assertThat(keys(plan(city, Coverage.UNIT_GRID))).containsExactly("a");
        assertRepaired(city, Coverage.UNIT_GRID);
    }

    @Test
    void makesVerticesThatMissEachOtherTheSame() {
        city.grid("a", "POLYGON ((0 0, 100 0, 100 50, 100 100, 0 100, 0 0))")
                .grid("b", "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 50.0004, 100 0))");

        assertRepaired(city, Coverage.UNIT_GRID);
    }

    @Test
    void leavesWhatIsWiderThanTheToleranceToPeople() {
        city.grid("a", box(0, 0, 100, 100)).grid("b", box(95, 0, 200, 100));

        RepairPlan plan = plan(city, Coverage.UNIT_GRID);

        assertThat(plan.rows()).isEmpty();
        assertThat(plan.repaired()).isEmpty();
        assertThat(plan.left()).hasSize(1);
    }

    @Test
    void neverMakesARowVanish() {
        city.grid("a", box(0, 0, 100, 100)).grid("b", box(50, 50, 50.5, 90));

        CoverageCity better = repaired(city, plan(city, Coverage.UNIT_GRID));

        assertThat(better.list("unit_grid"))
                .allSatisfy(f -> assertThat(f.geometry().getArea()).isPositive());
    }

    @Test
    void repairsOnlyTheFindingsNamed() {
        city.grid("a", box(0, 0, 100.5, 100)).grid("b", box(100, 0, 200, 100));
        city.grid("x", box(500, 0, 600.5, 100)).grid("y", box(600, 0, 700, 100));
        CoverageFinding ofX =
                city.check(Coverage.UNIT_GRID).findings().stream()
                        .filter(f -> f.rows().contains("x"))
                        .findFirst()
                        .orElseThrow();

        RepairPlan plan =
                repair(city, Coverage.UNIT_GRID).plan(Set.of(ofX.id()), CoverageProgress.NONE);

        assertThat(keys(plan)).containsExactly("y");
        assertThat(plan.left()).hasSize(1);
    }

    @Test
    void leavesVerticesOfOthersAloneToTheLastBit() {
        city.grid("a", box(0, 0, 100.5, 100)).grid("b", box(100, 0, 200, 100));
        Set<Coordinate> before = vertices(city, "b");

        Set<Coordinate> kept = vertices(repaired(city, plan(city, Coverage.UNIT_GRID)), "b");

        kept.retainAll(before);
        assertThat(kept).hasSize(2);
    }

    private static Set<Coordinate> vertices(CoverageCity city, String key) {
        return city.list("unit_grid").stream()
                .filter(f -> f.key().equals(key))
                .flatMap(f -> List.of(f.geometry().getCoordinates()).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void repairsBordersOfZonesDrawnTwice() {
        city.grid("g", box(0, 0, 300, 100));
        city.zone("a", box(0, 0, 100.4, 100), "d any - 1");
        city.zone("b", box(100, 0, 200, 100), "e any - 1");
        city.zone("c", box(200.3, 0, 300, 100), "f any - 1");

        CoverageCity better = assertRepaired(city, Coverage.RESPONSIBILITY);

        assertThat(better.check(Coverage.RESPONSIBILITY).clean()).isTrue();
    }

    @Test
    void neverTakesGroundFromAZoneForTypesNobodyElseSpeaksOf() {
        city.grid("g", box(0, 0, 200, 100));
        city.zone("all", box(0, 0, 200, 100), "x any - 9");
        city.zone("a", box(0, 0, 100.4, 100), "d any 01 1");
        city.zone("b", box(100, 0, 200, 100), "e any 01,02 1");

        assertThat(keys(plan(city, Coverage.RESPONSIBILITY))).contains("a").doesNotContain("b");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void repairsSliversPlantedAtRandom(long seed) {
        Random random = new Random(seed);
        int side = 6;
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                double grown = random.nextInt(4) == 0 ? random.nextDouble() * 1.6 - 0.8 : 0;
                city.grid(
                        "g%d%d".formatted(i, j),
                        box(i * 100, j * 80, i * 100 + 100 + grown, j * 80 + 80));
            }
        }
        city.community("c", box(0, 0, side * 100, side * 80));

        CoverageCity better = assertRepaired(city, Coverage.UNIT_GRID);

        assertThat(better.check(Coverage.UNIT_GRID).clean()).as("seed %d", seed).isTrue();
    }
}
