package io.gridward.importer.sample.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.importer.sample.TestCity;
import io.gridward.importer.sample.plan.Division;
import io.gridward.importer.sample.plan.Site;
import io.gridward.importer.sample.plan.Street;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Which ground belongs to whom in the documented city. */
final class TerritoriesTest {
    private static final Ground GROUND = TestCity.ground();

    /** Kilometres east and north of the government. */
    @ParameterizedTest
    @CsvSource({
        "152201002, 1.3, 0.3",
        "152201001, 1.1, 2.1",
        "152201005, -2.9, 0.5",
        "152201009, 4.2, 0.6",
        "152201006, 1.0, -1.9",
        "152201010, -0.6, 5.6",
        "152201101, 32, -8",
        "152201103, 10, -14",
        "152201401, 23, 8",
    })
    void subdistrictsLieWhereTheyShould(String code, double east, double north) {
        Coordinate at = new Coordinate(Site.CENTRE.x + 1000 * east, Site.CENTRE.y + 1000 * north);
        Set<String> around = new HashSet<>();
        for (double d = 0; d < 60; d += 7) {
            GROUND.findGrid(new Coordinate(at.x + d, at.y + d))
                    .ifPresent(g -> around.add(g.subdistrict()));
        }
        assertThat(around).contains(code);
    }

    @Test
    void theRiverDividesTheNewTownFromTheOld() {
        for (UnitGrid g : GROUND.grids()) {
            if (g.built() && g.subdistrict().equals("152201009")) {
                assertThat(eastOfRiver(g)).as(g.code()).isTrue();
            }
            if (g.built() && g.subdistrict().equals("152201002")) {
                assertThat(eastOfRiver(g)).as(g.code()).isFalse();
            }
        }
    }

    @Test
    void builtGridsBelongToResidentsCommunitiesInTheCityProper() {
        Map<String, Division> byCode =
                GROUND.divisions().stream().collect(Collectors.toMap(Division::code, d -> d));
        List<UnitGrid> built = GROUND.grids().stream().filter(UnitGrid::built).toList();
        long urban =
                built.stream()
                        .filter(g -> byCode.get(g.subdistrict()).urban())
                        .filter(g -> byCode.get(g.community()).urban())
                        .count();
        assertThat(urban).isGreaterThan((long) (0.97 * built.size()));
    }

    @Test
    void villagesHaveFewLargeGridsAndCommunitiesManySmallOnes() {
        Map<String, Double> town = new HashMap<>();
        Map<String, Double> land = new HashMap<>();
        for (UnitGrid g : GROUND.grids()) {
            (g.built() ? town : land).merge(g.community(), g.metres().getArea(), Double::sum);
        }
        double townGrid =
                GROUND.grids().stream()
                        .filter(UnitGrid::built)
                        .mapToDouble(g -> g.metres().getArea())
                        .average()
                        .orElseThrow();
        double landGrid =
                GROUND.grids().stream()
                        .filter(g -> !g.built() && !g.water())
                        .mapToDouble(g -> g.metres().getArea())
                        .average()
                        .orElseThrow();
        assertThat(landGrid).isGreaterThan(50 * townGrid);
        assertThat(town).hasSizeGreaterThan(45);
        assertThat(land).hasSizeGreaterThan(67);
    }

    @Test
    void boundariesInTheTownFollowMainStreetsAndTheRiver() {
        PreparedGeometry streets = PreparedGeometryFactory.prepare(mainStreets());
        double along = 0;
        double all = 0;
        Map<LineKey, UnitGrid> owner = new HashMap<>();
        for (UnitGrid g : GROUND.grids()) {
            if (g.built()) {
                Coordinate[] ring = g.metres().getExteriorRing().getCoordinates();
                for (int i = 1; i < ring.length; i++) {
                    UnitGrid other = owner.put(LineKey.of(ring[i - 1], ring[i]), g);
                    if (other != null && !other.subdistrict().equals(g.subdistrict())) {
                        LineString edge =
                                Site.SHAPES.createLineString(
                                        new Coordinate[] {ring[i - 1], ring[i]});
                        all += edge.getLength();
                        along += streets.covers(edge) ? edge.getLength() : 0;
                    }
                }
            }
        }
        assertThat(all).isGreaterThan(20_000);
        assertThat(along / all).isGreaterThan(0.8);
    }

    @Test
    void streetsBoundTheGridsOfTheTown() {
        int crossed = 0;
        int looked = 0;
        for (Street s : GROUND.streets()) {
            if (s.rank() == Street.Rank.STREET) {
                for (LineString line : s.centreLines()) {
                    Coordinate middle = line.getCoordinateN(line.getNumPoints() / 2);
                    looked++;
                    crossed += GROUND.findClear(middle).isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(looked).isGreaterThan(400);
        assertThat(crossed / (double) looked).as("streets inside a grid").isLessThan(0.12);
    }

    private static Geometry mainStreets() {
        LineString[] lines =
                GROUND.streets().stream()
                        .filter(s -> s.rank() == Street.Rank.ARTERIAL)
                        .flatMap(s -> s.centreLines().stream())
                        .toArray(LineString[]::new);
        return Site.SHAPES.createMultiLineString(lines).buffer(1, 2);
    }

    private static boolean eastOfRiver(UnitGrid grid) {
        Coordinate[] river = GROUND.taoer().getCoordinates();
        for (int i = 1; i < river.length; i++) {
            if (river[i - 1].y >= grid.inside().y && river[i].y < grid.inside().y) {
                double t = (grid.inside().y - river[i - 1].y) / (river[i].y - river[i - 1].y);
                return grid.inside().x > river[i - 1].x + t * (river[i].x - river[i - 1].x);
            }
        }
        return false;
    }

    /** An edge without direction. */
    private record LineKey(Set<Coordinate> ends) {
        static LineKey of(Coordinate a, Coordinate b) {
            return new LineKey(Set.of(a, b));
        }
    }
}
