package io.gridward.core.edit.boundary;

import static io.gridward.core.edit.boundary.Mosaic.change;
import static io.gridward.core.edit.boundary.Mosaic.grid;
import static io.gridward.core.edit.boundary.Mosaic.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.edit.boundary.BoundaryStep.Move;
import io.gridward.core.edit.boundary.BoundaryStep.Remove;
import io.gridward.core.layer.FeatureSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Vertices moved and removed on small maps that a person can sketch. */
@Tag("slow")
class VertexStepsTest {
    private static final double SAME = 1e-12;

    /** Two squares side by side over one wide strip: a T where they meet it. */
    private static Mosaic three() {
        return new Mosaic()
                .grid(1, "0 1, 1 1, 1 2, 0 2")
                .grid(2, "1 1, 2 1, 2 2, 1 2")
                .grid(3, "0 0, 2 0, 2 1, 0 1");
    }

    private static Coordinate at(double x, double y) {
        return new Coordinate(122 + x / 1000, 46 + y / 1000);
    }

    private static Move move(double x, double y, double toX, double toY) {
        return new Move(at(x, y), at(toX, toY), Set.of());
    }

    private static boolean has(Geometry shape, Coordinate c) {
        return Arrays.stream(shape.getCoordinates()).anyMatch(c::equals2D);
    }

    @Test
    void aSharedVertexTakesBothNeighboursAlongAndTheEdgeThatLeadsThroughIt() {
        Mosaic city = three();

        BoundaryChange change = change(city.source(), "unit_grid", move(1, 1, 1.2, 1.3));

        Map<String, Geometry> after = city.after(change);
        assertThat(change.areas()).hasSize(3);
        after.values().forEach(g -> assertThat(has(g, at(1.2, 1.3))).isTrue());
        assertThat(after.get(grid(1)).equalsTopo(shape("0 1, 1.2 1.3, 1 2, 0 2"))).isTrue();
        assertThat(after.values().stream().mapToDouble(Geometry::getArea).sum())
                .isCloseTo(4e-6, within(SAME));
    }

    @Test
    void whatDoesNotMoveKeepsItsDegreesToTheLastBit() {
        Mosaic city = three();

        Map<String, Geometry> after =
                city.after(change(city.source(), "unit_grid", move(2, 2, 2.5, 2.5)));

        for (Coordinate c : shape("1 1, 2 1, 1 2").getCoordinates()) {
            assertThat(has(after.get(grid(2)), c)).isTrue();
        }
        assertThat(after.get(grid(1)).equalsExact(shape("0 1, 1 1, 1 2, 0 2"))).isTrue();
    }

    @Test
    void aVertexIsMadeWhereAnEdgeIsDragged() {
        Mosaic city = three();

        BoundaryChange change = change(city.source(), "unit_grid", move(1, 1.5, 0.9, 1.5));

        assertThat(change.areas())
                .extracting(a -> a.key())
                .containsExactlyInAnyOrder(grid(1), grid(2));
        assertThat(city.after(change).get(grid(2)).equalsTopo(shape("1 1, 2 1, 2 2, 1 2, 0.9 1.5")))
                .isTrue();
    }

    @Test
    void aVertexDroppedBesideAnotherBecomesIt() {
        Mosaic city = three();

        Map<String, Geometry> after =
                city.after(change(city.source(), "unit_grid", move(2, 2, 2, 1.0000001)));

        assertThat(after.get(grid(2)).equalsExact(shape("1 1, 2 1, 1 2"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "over itself          | 0 | 1 | 1.5 | 1.9 | would cross itself",
                "where nothing is     | 9 | 9 | 8   | 8   | no boundary within 5 cm",
                "over another         | 0 | 2 | 1.5 | 0.5 | would lie over",
            })
    void refusesMovesThatSpoilShapes(
            String name, double x, double y, double toX, double toY, String why) {
        assertThatThrownBy(() -> change(three().source(), "unit_grid", move(x, y, toX, toY)))
                .isInstanceOf(BoundaryRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void refusesToPullAnAreaOverAnother() {
        Mosaic apart = new Mosaic().grid(1, "0 0, 1 0, 1 1, 0 1").grid(2, "2 0, 3 0, 3 1, 2 1");

        assertThatThrownBy(() -> change(apart.source(), "unit_grid", move(1, 1, 2.5, 0.5)))
                .isInstanceOf(BoundaryRefused.class)
                .hasMessageContaining(grid(1) + " would lie over " + grid(2));
    }

    @Test
    void zonesMayOverlapAndOnlyThoseNamedFollow() {
        Mosaic city =
                new Mosaic()
                        .add("responsibility_zone", "Z1", shape("0 0, 1 0, 1 1, 0 1"), Map.of())
                        .add("responsibility_zone", "Z2", shape("1 0, 2 0, 2 1, 1 1"), Map.of());

        Map<String, Geometry> after =
                city.after(
                        change(
                                city.source(),
                                "responsibility_zone",
                                new Move(at(1, 1), at(1.5, 1), Set.of("Z1"))));

        assertThat(after.get("Z2").equalsExact(shape("1 0, 2 0, 2 1, 1 1"))).isTrue();
        assertThat(has(after.get("Z1"), at(1.5, 1))).isTrue();
    }

    @Test
    void aVertexBetweenTwoAreasGoesFromBoth() {
        Mosaic city =
                new Mosaic()
                        .grid(1, "0 0, 1 0, 1.2 0.5, 1 1, 0 1")
                        .grid(2, "1 0, 2 0, 2 1, 1 1, 1.2 0.5");

        Map<String, Geometry> after =
                city.after(change(city.source(), "unit_grid", new Remove(at(1.2, 0.5), Set.of())));

        assertThat(after.get(grid(1)).equalsTopo(shape("0 0, 1 0, 1 1, 0 1"))).isTrue();
        assertThat(after.get(grid(2)).equalsTopo(shape("1 0, 2 0, 2 1, 1 1"))).isTrue();
    }

    @Test
    void aVertexWhereThreeMeetStays() {
        FeatureSource city =
                new Mosaic()
                        .grid(1, "0 1, 1 1, 1 2, 0 2")
                        .grid(2, "1 1, 2 1, 2 2, 1 2")
                        .grid(3, "0 0, 2 0, 2 1, 1 1, 0 1")
                        .source();

        assertThatThrownBy(() -> change(city, "unit_grid", new Remove(at(1, 1), Set.of())))
                .hasMessageContaining("boundaries part at this vertex");
    }
}
