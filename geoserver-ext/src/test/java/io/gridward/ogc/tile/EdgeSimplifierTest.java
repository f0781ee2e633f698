package io.gridward.ogc.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

class EdgeSimplifierTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private static double[] walk(Random random, int n) {
        double[] xy = new double[2 * n];
        for (int i = 1; i < n; i++) {
            xy[2 * i] = xy[2 * i - 2] + random.nextGaussian();
            xy[2 * i + 1] = xy[2 * i - 1] + random.nextInt(3) - 1;
        }
        return xy;
    }

    private static double[] reversed(double[] xy) {
        double[] out = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            out[i] = xy[xy.length - 2 - i];
            out[i + 1] = xy[xy.length - 1 - i];
        }
        return out;
    }

    private static LineString line(double[] xy) {
        Coordinate[] all = new Coordinate[xy.length / 2];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return SHAPES.createLineString(all);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothDirectionsKeepTheSameVertices(long seed) {
        double[] edge = walk(new Random(seed), 400);

        double[] there = EdgeSimplifier.line(edge, edge);
        double[] back = EdgeSimplifier.line(reversed(edge), reversed(edge));

        assertThat(there).isEqualTo(reversed(back));
        assertThat(there.length).isLessThan(edge.length);
    }

    /** The last vertex left out in each step was the farthest, and within a unit. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void nothingLeftOutLiesMoreThanAUnitAside(long seed) {
        double[] edge = walk(new Random(seed), 300);

        LineString kept = line(EdgeSimplifier.line(edge, edge));

        for (Coordinate vertex : line(edge).getCoordinates()) {
            assertThat(kept.distance(SHAPES.createPoint(vertex)))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(1 + 1e-9);
        }
    }

    /** A ring that no other shares an end with is the same wherever it begins. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 57, 99, 198})
    void anIslandIsTheSameWhereverItBegins(int start) {
        Random random = new Random(5);
        int n = 199;
        double[] ring = new double[2 * n + 2];
        for (int i = 0; i < n; i++) {
            double r = 20 + random.nextDouble() * 3;
            ring[2 * i] = r * Math.cos(2 * Math.PI * i / n);
            ring[2 * i + 1] = r * Math.sin(2 * Math.PI * i / n);
        }
        ring[2 * n] = ring[0];
        ring[2 * n + 1] = ring[1];
        double[] turned = new double[ring.length];
        for (int i = 0; i <= n; i++) {
            turned[2 * i] = ring[2 * ((start + i) % n)];
            turned[2 * i + 1] = ring[2 * ((start + i) % n) + 1];
        }
        EdgeSimplifier alone =
                new EdgeSimplifier(
                        EdgeNodes.of(List.<io.gridward.core.layer.Feature>of().iterator()));

        double[] one = alone.ring(ring, ring);
        double[] other = alone.ring(reversed(turned), reversed(turned));

        assertThat(places(one)).isEqualTo(places(other)).hasSizeBetween(10, 150);
    }

    private static Set<String> places(double[] xy) {
        Set<String> places = new HashSet<>();
        for (int i = 0; i < xy.length; i += 2) {
            places.add(Arrays.toString(new double[] {xy[i], xy[i + 1]}));
        }
        return places;
    }
}
