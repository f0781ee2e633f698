package io.gridward.importer.sample.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.importer.sample.TestCity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * Codes of the documented city's grids: 15 digits, per community from 001, west→east, north→south.
 */
final class GridNumbersTest {
    private final Map<String, List<UnitGrid>> communities =
            TestCity.ground().grids().stream()
                    .collect(
                            Collectors.groupingBy(
                                    UnitGrid::community, TreeMap::new, Collectors.toList()));

    @Test
    void codesAreUniqueAndCountedWithoutGap() {
        communities.forEach(
                (code, grids) -> {
                    for (int i = 0; i < grids.size(); i++) {
                        assertThat(grids.get(i).code())
                                .isEqualTo("%s%03d".formatted(code, i + 1))
                                .matches("\\d{15}");
                    }
                });
    }

    @Test
    void theNorthernmostGridIsInTheFirstBand() {
        communities
                .values()
                .forEach(
                        grids -> {
                            double north =
                                    grids.stream().mapToDouble(g -> place(g).y).max().orElseThrow();
                            int first = bands(grids).get(0).size();
                            assertThat(grids.subList(0, first)).anyMatch(g -> place(g).y == north);
                        });
    }

    @Test
    void bandsGoSouthAndGridsInABandGoEast() {
        communities
                .values()
                .forEach(
                        grids -> {
                            double lastTop = Double.MAX_VALUE;
                            for (List<UnitGrid> band : bands(grids)) {
                                double top =
                                        band.stream()
                                                .mapToDouble(g -> place(g).y)
                                                .max()
                                                .orElseThrow();
                                assertThat(top).isLessThan(lastTop);
                                lastTop = top;
                                assertThat(band.stream().map(g -> place(g).x)).isSorted();
                            }
                        });
    }

    @Test
    void everyCommunityOfTheListHasGrids() {
        Set<String> listed = new HashSet<>();
        TestCity.ground().divisions().stream()
                .filter(d -> d.level().equals("community"))
                .forEach(d -> listed.add(d.code()));
        assertThat(communities.keySet()).isEqualTo(listed);
    }

    /** Worked out anew from the rule in the README, with the grids in any order. */
    private static List<List<UnitGrid>> bands(List<UnitGrid> grids) {
        double average =
                grids.stream().mapToDouble(g -> g.metres().getArea()).average().orElseThrow();
        double height = Math.sqrt(average) / 111_150;
        List<List<UnitGrid>> bands = new ArrayList<>();
        Set<UnitGrid> left = new HashSet<>(grids);
        while (!left.isEmpty()) {
            double top = left.stream().mapToDouble(g -> place(g).y).max().orElseThrow();
            List<UnitGrid> band =
                    grids.stream()
                            .filter(left::contains)
                            .filter(g -> top - place(g).y < height)
                            .toList();
            bands.add(band);
            band.forEach(left::remove);
        }
        return bands;
    }

    private static Coordinate place(UnitGrid grid) {
        return grid.degrees().getEnvelopeInternal().centre();
    }
}
