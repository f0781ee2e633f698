package io.gridward.importer.sample.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

final class ClustersTest {

    @Test
    void findsGroupsThatAreFarApart() {
        List<Coordinate> points = new ArrayList<>();
        for (int group = 0; group < 4; group++) {
            for (int i = 0; i < 10; i++) {
                points.add(new Coordinate(group * 1000 + i, (group % 2) * 500 + i % 3));
            }
        }
        List<Coordinate> centres = Clusters.centres(points, 4);
        for (int group = 0; group < 4; group++) {
            Set<Integer> nearest =
                    points.subList(group * 10, group * 10 + 10).stream()
                            .map(p -> Clusters.nearest(centres, p))
                            .collect(Collectors.toSet());
            assertThat(nearest).as("one centre for group " + group).hasSize(1);
        }
    }

    @Test
    void asManyGroupsAsPointsGivesEveryPointItsOwn() {
        List<Coordinate> points =
                List.of(new Coordinate(0, 0), new Coordinate(3, 1), new Coordinate(9, 9));
        assertThat(Clusters.centres(points, 3)).containsExactlyInAnyOrderElementsOf(points);
    }

    @Test
    void fewerPointsThanGroupsAreRefused() {
        assertThatThrownBy(() -> Clusters.centres(List.of(new Coordinate(0, 0)), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 points for 2 groups");
    }

    /** A district without a single grid: many grids of a few blocks, all at the blocks' middles. */
    @Test
    void noGroupStaysEmptyWhenManyPointsShareAPlace() {
        Dice dice = Dice.of(3, "groups");
        for (int round = 0; round < 200; round++) {
            List<Coordinate> places = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                places.add(new Coordinate(dice.between(0, 900), dice.between(0, 900)));
            }
            List<Coordinate> points = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                points.add(i < 9 ? places.get(i) : places.get(dice.below(4)));
            }
            List<Coordinate> centres = Clusters.centres(points, 7);
            Set<Integer> used =
                    points.stream()
                            .map(p -> Clusters.nearest(centres, p))
                            .collect(Collectors.toSet());
            assertThat(used).hasSize(7);
        }
    }

    @Test
    void theFirstOfEqualsIsNearest() {
        List<Coordinate> centres = List.of(new Coordinate(-1, 0), new Coordinate(1, 0));
        assertThat(Clusters.nearest(centres, new Coordinate(0, 5))).isZero();
        assertThat(Clusters.nearest(centres, new Coordinate(0.1, 5))).isEqualTo(1);
    }
}
